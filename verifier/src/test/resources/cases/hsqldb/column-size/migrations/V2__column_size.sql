alter table owners alter column version smallint;
