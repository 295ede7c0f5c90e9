alter table owners drop column created_at;
alter table owners add column created_at timestamp(6) default current_timestamp not null;
