alter table owners modify column email varchar(320) not null;
