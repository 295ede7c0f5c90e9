-- Owner.active: a placeholder for the rows that are there: put in what they should have
update owners set active = 0 where active is null;
alter table owners modify column active bit not null;

-- Owner.version: a placeholder for the rows that are there: put in what they should have
update owners set version = 0 where version is null;
alter table owners modify column version integer not null;
