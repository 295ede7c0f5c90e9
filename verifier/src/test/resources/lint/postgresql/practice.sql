-- file V1__start.sql
create table event (
  id serial primary key,
  small smallint generated always as identity,
  happened timestamp(6) not null,
  body json,
  country char(2),
  name varchar(20),
  a integer, b integer, c integer, d integer
);
create index event_all_idx on event (a, b, c, d);
-- file V2__names.sql
alter table event add column a_name_that_is_much_too_long_for_postgresql_which_cuts_at_sixty_three integer;
-- file V3__triggers.sql
alter table event disable trigger user;
alter table event replica identity full;
-- file V4__lock.sql
lock table event in exclusive mode;
-- file V5__several.sql
create table other (id bigint primary key);
-- file V6__several.sql
alter table event add column x integer;
alter table other add column x integer;
-- file V7__patient.sql
set lock_timeout = '5s';
alter table other add column y integer;
-- file V8__partitions.sql
create table log (id bigint, day date) partition by range (day);
create table log_1 partition of log for values from ('2026-01-01') to ('2026-02-01');
create table log_2 (id bigint, day date);
-- file V9__partitions.sql
alter table log attach partition log_2 for values from ('2026-02-01') to ('2026-03-01');
-- file V10__partitions.sql
alter table log detach partition log_1;
-- file V11__enum.sql
create type mood as enum ('GOOD');
alter table event add column mood mood;
-- file V12__enum.sql
alter type mood add value 'BAD';
-- file mooring.toml
[[policy]]
code = "lint.varchar.length"
level = "warning"
reason = "text everywhere"
