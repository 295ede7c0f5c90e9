-- file V1__start.sql
create table owner (id bigint primary key, phone text);
-- file V2__mixed.sql
alter table owner add column name text;
create index concurrently owner_name_idx on owner (name);
