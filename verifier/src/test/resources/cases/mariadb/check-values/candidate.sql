-- Owner.status
alter table owners drop constraint known_status;
alter table owners add check (status in ('GONE', 'NEW', 'REGULAR'));
