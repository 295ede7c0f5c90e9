alter table owners alter column version type smallint;
