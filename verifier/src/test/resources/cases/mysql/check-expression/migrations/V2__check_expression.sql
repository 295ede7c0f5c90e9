alter table owners drop constraint balance_positive;
alter table owners add constraint balance_positive check (balance > 10);
