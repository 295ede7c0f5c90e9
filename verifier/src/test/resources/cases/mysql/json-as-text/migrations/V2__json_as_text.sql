alter table pets modify column tags longtext;
