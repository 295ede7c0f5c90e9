alter table owners alter check balance_positive not enforced;
