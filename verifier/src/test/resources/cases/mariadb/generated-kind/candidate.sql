-- Owner.nameLength
alter table owners drop column name_length;
alter table owners add column name_length integer generated always as (char_length(name)) stored;
