-- Owner.email
alter table owners modify column email varchar(320);
