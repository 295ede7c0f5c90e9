alter table owners drop column name_length;
alter table owners add column name_length int;
