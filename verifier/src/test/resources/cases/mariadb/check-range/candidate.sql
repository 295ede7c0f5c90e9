-- Owner.level
alter table owners modify column level tinyint;
alter table owners add check (level between 0 and 2);
