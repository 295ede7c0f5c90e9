alter table owners drop constraint owners_chk_2;
alter table owners add check (level between 0 and 1);
