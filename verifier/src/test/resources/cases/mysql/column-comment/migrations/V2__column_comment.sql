alter table pets modify column name varchar(80) comment 'what it is called';
