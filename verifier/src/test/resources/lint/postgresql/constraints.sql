-- file V1__start.sql
create table city (id bigint primary key);
create table owner (id bigint primary key, city_id bigint, email text, age integer, code text, a bigint, b bigint);
create domain percent as integer;
create table rate (id bigint primary key, share percent);
create extension if not exists btree_gist;
create table booking (id bigint primary key, room bigint, during tstzrange);
-- file V2__foreign_key.sql
alter table owner add constraint owner_city_fk foreign key (city_id) references city;
-- file V3__foreign_key_later.sql
alter table owner drop constraint owner_city_fk;
alter table owner add constraint owner_city_fk foreign key (city_id) references city not valid;
-- file V4__foreign_key_validated.sql
alter table owner validate constraint owner_city_fk;
-- file V5__check_at_once.sql
alter table owner add constraint owner_age_check check (age >= 0) not valid;
alter table owner validate constraint owner_age_check;
-- file V6__check.sql
alter table owner add constraint owner_age_limit check (age < 200);
-- file V7__not_null.sql
alter table owner alter column age set not null;
-- file V8__not_null_proven.sql
alter table owner add constraint owner_code_set check (code is not null) not valid;
-- file V9__not_null_proven.sql
alter table owner validate constraint owner_code_set;
-- file V10__not_null_proven.sql
alter table owner alter column code set not null;
alter table owner drop constraint owner_code_set;
-- file V11__not_null_not_valid.sql
alter table owner add constraint owner_email_set not null email not valid;
-- file V12__unique.sql
alter table owner add constraint owner_email_key unique (email);
-- file V13__unique_concurrently.sql
create unique index concurrently owner_code_key on owner (code);
-- file V14__unique_from_index.sql
alter table owner add constraint owner_code_key unique using index owner_code_key;
-- file V15__index.sql
create index owner_age_idx on owner (age) where age > 18;
-- file V16__index_concurrently.sql
create index concurrently if not exists owner_city_idx on owner (city_id);
-- file V17__index_dropped.sql
drop index owner_age_idx;
-- file V18__index_dropped.sql
drop index concurrently if exists owner_city_idx;
-- file V19__primary_key.sql
alter table owner drop constraint owner_pkey;
alter table owner add primary key (a, b);
-- file V20__exclusion.sql
alter table booking add constraint booking_room_excl exclude using gist (room with =, during with &&);
-- file V21__domain.sql
alter domain percent add constraint percent_range check (value between 0 and 100);
-- file V22__own_table.sql
create table note (id bigint primary key, owner_id bigint, body text);
create index note_body_idx on note (body);
alter table note alter column body set not null;
alter table note add constraint note_body_key unique (body);
alter table note add constraint note_city_fk foreign key (owner_id) references city;
-- file V23__reindex.sql
reindex table owner;
