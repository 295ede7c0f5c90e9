alter table pets modify column name varchar(80) character set latin1;
