alter table owners drop column version;
alter table owners add column version smallint not null default 0;
