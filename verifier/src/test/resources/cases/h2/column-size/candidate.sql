-- Owner.version
alter table owners alter column version set data type integer;
