-- Owner.balance
alter table owners modify column balance decimal(10,2);
