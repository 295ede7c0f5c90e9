-- Owner.status
alter table owners drop constraint constraint_8b;
alter table owners add check ("STATUS" in ('GONE', 'NEW', 'REGULAR'));
