-- Owner.email
alter table owners alter column email drop not null;
