alter table owners alter column active set null;
alter table owners alter column name set null;
