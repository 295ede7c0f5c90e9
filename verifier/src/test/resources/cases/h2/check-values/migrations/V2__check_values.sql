alter table owners drop column status;
alter table owners add column status varchar(20) not null check (status in ('NEW', 'REGULAR'));
