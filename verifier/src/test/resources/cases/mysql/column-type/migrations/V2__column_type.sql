alter table pets modify column born varchar(10);
