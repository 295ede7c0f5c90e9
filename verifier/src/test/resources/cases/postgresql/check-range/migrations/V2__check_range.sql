alter table owners drop constraint owners_level_check;
alter table owners add constraint known_level check (level between 0 and 1);
