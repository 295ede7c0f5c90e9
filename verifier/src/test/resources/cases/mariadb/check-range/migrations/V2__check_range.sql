alter table owners modify column level tinyint check (level between 0 and 1);
