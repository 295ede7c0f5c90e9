alter table owners drop column name_length;
alter table owners drop column name;
alter table owners add column name varchar(60) not null default '';
alter table owners add column name_length int generated always as (length(name));
