alter table owners alter column active null;
alter table owners alter column name null;
