alter table owners drop column level;
alter table owners add column level smallint check (level between 0 and 1);
