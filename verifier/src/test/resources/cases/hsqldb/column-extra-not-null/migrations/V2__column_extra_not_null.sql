alter table owners add column code varchar(10) default '' not null;
alter table owners alter column code drop default;
