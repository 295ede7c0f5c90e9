alter table owners drop constraint owners_chk_1;
alter table owners add constraint known_status check (status in ('NEW', 'REGULAR'));
