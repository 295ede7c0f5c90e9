-- Owner.status
alter table owners drop constraint known_status;
alter table owners add constraint owners_status_check check (status in ('GONE', 'NEW', 'REGULAR'));
