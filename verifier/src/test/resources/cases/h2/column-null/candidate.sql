-- Owner.active: a placeholder for the rows that are there: put in what they should have
update owners set active = false where active is null;
alter table owners alter column active set not null;

-- Owner.name: a placeholder for the rows that are there: put in what they should have
update owners set name = '' where name is null;
alter table owners alter column name set not null;
