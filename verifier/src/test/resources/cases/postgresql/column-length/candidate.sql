-- Owner.email
alter table owners alter column email type varchar(320);
