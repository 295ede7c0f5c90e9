alter table owners modify column balance decimal(8, 2);
