create extension citext;
create domain phone_number as varchar(30) not null check (value ~ '^[0-9]+$');
create type mood as enum ('OK', 'BAD');
create function next_code() returns varchar language sql as $$ select 'x'::varchar $$;
create table people (
    id bigint primary key,
    email citext check (email <> ''::citext),
    phone phone_number,
    mood mood default 'OK',
    code varchar(40) default next_code(),
    spot citext
);
create index on people (lower(email::text));
