-- file V1__start.sql
create extension if not exists citext;
create table owner (id integer primary key, name varchar(40), born timestamp with time zone, n numeric(10, 2));
-- file V2__types.sql
alter table owner alter column id type bigint;
alter table owner alter column name type varchar(80);
alter table owner alter column name type text;
alter table owner alter column n type numeric(12, 2);
alter table owner alter column n type numeric(12, 4);
-- file V3__constant_default.sql
alter table owner add column active boolean not null default true;
alter table owner add column added timestamp with time zone not null default now();
-- file V4__volatile_default.sql
alter table owner add column code uuid default gen_random_uuid();
-- file V5__generated.sql
alter table owner add column upper_name text generated always as (upper(name)) stored;
alter table owner add column lower_name text generated always as (lower(name)) virtual;
-- file V6__numbered.sql
alter table owner add column number bigint generated always as identity;
-- file V7__unlogged.sql
alter table owner set unlogged;
-- file V8__vacuum.sql
vacuum full owner;
-- file V9__cluster.sql
cluster owner using owner_pkey;
-- file V10__method.sql
create materialized view names as select name from owner;
refresh materialized view names;
-- file V11__refresh.sql
refresh materialized view names;
-- file V12__other_type.sql
alter table owner drop column upper_name;
alter table owner drop column lower_name cascade;
drop materialized view names;
alter table owner alter column name type citext;
-- file V13__tablespace.sql
create tablespace mooring_spare location '';
-- file V14__tablespace.sql
alter table owner set tablespace mooring_spare;
-- file V15__tablespace.sql
alter table owner set tablespace pg_default;
-- file V16__tablespace.sql
drop tablespace mooring_spare;
-- file mooring.toml
initSql = "set allow_in_place_tablespaces = on"
