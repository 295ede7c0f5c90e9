alter table owners drop constraint balance_positive;
