alter table owners drop constraint owners_status_check;
alter table owners add constraint known_status check (status in ('NEW', 'REGULAR'));
