alter table pets alter column name varchar(80) collate sql_text_ucc;
