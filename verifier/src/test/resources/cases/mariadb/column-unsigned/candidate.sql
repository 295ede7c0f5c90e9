-- Owner.version: fails on values that integer cannot hold
alter table owners modify column version integer not null;
