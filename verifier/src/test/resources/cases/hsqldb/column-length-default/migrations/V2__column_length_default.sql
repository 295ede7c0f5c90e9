alter table owners alter column name varchar(60);
