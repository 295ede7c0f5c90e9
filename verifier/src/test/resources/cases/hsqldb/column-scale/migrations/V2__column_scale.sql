alter table owners drop constraint balance_positive;
alter table owners alter column balance decimal(10, 1);
