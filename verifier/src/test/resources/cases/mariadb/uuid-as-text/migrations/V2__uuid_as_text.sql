alter table pets modify column chip varchar(36);
