-- Owner.balance
alter table owners add constraint ck_owner_balance check (balance >= 0);
