-- Owner.balance: fails on values that numeric(10,2) cannot hold
alter table owners alter column balance set data type numeric(10,2);
