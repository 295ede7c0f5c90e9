alter table pets alter column born varchar(10);
