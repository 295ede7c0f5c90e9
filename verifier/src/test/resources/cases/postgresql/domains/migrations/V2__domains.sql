create domain address as varchar(320) check (value like '%@%');
create domain amount as numeric(10, 2) not null;
alter table owners alter column email type address;
create extension citext;
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
