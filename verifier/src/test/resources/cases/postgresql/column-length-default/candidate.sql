-- Owner.name
alter table owners alter column name type varchar(255);
