-- Owner.balance: fails on values that decimal(10,2) cannot hold
alter table owners modify column balance decimal(10,2);
