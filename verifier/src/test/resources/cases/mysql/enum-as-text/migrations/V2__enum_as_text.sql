alter table pets modify column kind varchar(10);
