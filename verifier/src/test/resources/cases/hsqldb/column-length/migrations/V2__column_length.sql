alter table owners alter column email varchar(100);
