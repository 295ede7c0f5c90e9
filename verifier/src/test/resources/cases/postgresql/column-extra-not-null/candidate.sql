-- owners.code: no longer mapped: new rows have nothing here
alter table owners alter column code drop not null;
