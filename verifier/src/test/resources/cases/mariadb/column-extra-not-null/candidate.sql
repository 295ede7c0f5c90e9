-- owners.code: no longer mapped: new rows have nothing here
alter table owners modify column code varchar(10);
