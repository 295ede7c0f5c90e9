set foreign_key_checks = 0;
alter table owners modify column id bigint not null;
