alter table owners add column nickname varchar(40);
