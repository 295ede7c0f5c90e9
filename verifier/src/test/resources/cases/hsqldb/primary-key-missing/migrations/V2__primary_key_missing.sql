alter table pets drop primary key;
