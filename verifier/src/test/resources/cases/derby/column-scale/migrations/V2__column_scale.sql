alter table owners drop constraint balance_positive;
alter table owners drop column balance;
alter table owners add column balance decimal(10, 1);
