-- Owner.level
alter table owners drop constraint constraint_8bb;
alter table owners add check ("LEVEL" between 0 and 2);
