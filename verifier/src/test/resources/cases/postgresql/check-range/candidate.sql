-- Owner.level
alter table owners drop constraint known_level;
alter table owners add constraint owners_level_check check (level between 0 and 2);
