alter table owners add column code varchar(10) not null;
