-- Owner.version
alter table owners alter column version type integer;
