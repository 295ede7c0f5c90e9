-- Owner.name
alter table owners alter column name set data type varchar(255);
