alter table owners modify column name varchar(60) not null;
