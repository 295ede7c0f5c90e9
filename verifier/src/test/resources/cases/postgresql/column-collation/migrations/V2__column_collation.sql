alter table pets alter column name type varchar(80) collate "C";
