-- Owner.name
alter table owners modify column name varchar(255) not null;
