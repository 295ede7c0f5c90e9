-- file V1__start.sql
create type colour as enum ('RED', 'GREEN');
create domain percent as integer check (value >= 0);
create sequence ticket_seq;
create table owner (
  id bigint primary key,
  email varchar(320) not null unique,
  phone varchar(30),
  colour colour,
  constraint owner_phone_check check (phone <> '')
);
create table pet (id bigint primary key, owner_id bigint references owner (id), name text);
create table visit (id bigint primary key, pet_id bigint references pet (id));
create view owner_mail as select email from owner;
create function answer() returns integer language sql as $$ select 42; $$;
create schema archive;
-- file V2__column_and_table.sql
alter table owner drop column phone;
drop view owner_mail;
drop table visit;
-- file V3__in_a_block.sql
do $$
begin
  if exists (select 1 from pg_class where relname = 'pet') then
    execute 'alter table pet drop column name';
  end if;
end $$;
-- file V4__truncate.sql
truncate owner cascade;
-- file V5__rows.sql
delete from pet;
delete from pet where id < 0;
update owner set email = lower(email);
update owner set email = lower(email) where id > 0;
-- file V6__others.sql
drop sequence ticket_seq;
drop domain percent;
drop function answer;
drop schema archive;
-- file V7__constraints.sql
alter table owner drop constraint owner_email_key;
alter table pet drop constraint pet_owner_id_fkey;
alter table pet drop constraint pet_pkey;
-- file V8__own_tables.sql
create table scratch (id integer, name text);
insert into scratch values (1, 'x');
update scratch set name = 'y';
delete from scratch;
truncate scratch;
alter table scratch drop column name;
drop table scratch;
-- file V9__replaced.sql
create or replace function answer() returns integer language sql as $$ select 43; $$;
drop function answer();
create function answer() returns bigint language sql as $$ select 44::bigint; $$;
-- file V10__narrower.sql
alter table owner alter column email type varchar(40);
