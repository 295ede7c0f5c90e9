alter table pets modify column name varchar(80) collate utf8mb4_bin;
