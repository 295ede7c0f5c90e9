-- Owner.email
alter table owners alter column email set data type varchar(320);
