alter table owners modify column status varchar(20) not null;
alter table owners add constraint known_status check (status in ('NEW', 'REGULAR'));
