-- Owner.balance
alter table owners alter column balance set data type numeric(10,2);
