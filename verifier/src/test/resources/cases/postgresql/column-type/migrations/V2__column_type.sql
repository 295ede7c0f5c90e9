alter table pets alter column born type varchar(10);
