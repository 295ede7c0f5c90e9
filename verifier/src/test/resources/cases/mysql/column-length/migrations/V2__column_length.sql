alter table owners modify column email varchar(100);
