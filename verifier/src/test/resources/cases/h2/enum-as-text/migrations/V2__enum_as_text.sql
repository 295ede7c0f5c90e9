alter table pets alter column kind varchar(10);
