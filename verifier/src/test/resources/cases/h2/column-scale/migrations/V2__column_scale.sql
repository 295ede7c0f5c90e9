alter table owners alter column balance decimal(10, 1);
