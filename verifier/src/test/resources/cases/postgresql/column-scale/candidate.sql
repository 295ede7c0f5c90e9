-- Owner.balance
alter table owners alter column balance type numeric(10,2);
