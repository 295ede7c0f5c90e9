alter table owners alter column balance type numeric(8, 2);
