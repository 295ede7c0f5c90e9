alter table owners alter column balance decimal(8, 2);
