-- Owner.version
alter table owners modify column version integer not null;
