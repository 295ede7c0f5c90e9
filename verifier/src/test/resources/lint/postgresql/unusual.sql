-- file V1__start.sql
create extension if not exists citext;
create table "Order" (id bigint primary key, "Ship To" text, note citext);
create function touch() returns trigger language plpgsql as $fn$
begin
  -- drop table "Order"; delete from "Order";
  delete from "Order";
  update "Order" set note = 'x';
  return new;
end
$fn$;
create trigger order_touch after insert on "Order" for each statement execute function touch();
create procedure tidy() language plpgsql as $$ begin delete from "Order"; end $$;
-- file V2__placeholder.sql
alter table "Order" drop column ${column};
-- file V3__comments.sql
/* drop table "Order"; */
-- delete from "Order";
select 'drop table "Order"; truncate "Order"' as text;
comment on table "Order" is 'It''s; delete from "Order"';
-- file V4__call.sql
call tidy();
-- file V5__dynamic.sql
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'public' and tablename = 'Order' loop
    execute format('alter table %I add column extra uuid default gen_random_uuid()', t);
  end loop;
end $$;
-- file V6__block_rows.sql
do $$
begin
  delete from "Order";
  perform 1;
  update "Order" set note = null;
end $$;
-- file V7__transaction.sql
begin;
insert into "Order" (id) values (1);
commit;
-- file V8__quoted.sql
alter table "Order" rename column note to "Note";
drop table "Order";
-- file V9__select_makes_table.sql
create function make() returns void language plpgsql as $$ begin create table made (id bigint primary key, a text); end $$;
select make();
-- file V10__select_makes_table.sql
alter table made drop column a;
