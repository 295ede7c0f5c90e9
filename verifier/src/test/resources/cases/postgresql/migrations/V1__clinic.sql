create type pet_kind as enum ('DOG', 'CAT');

create table owners (
    id bigserial primary key,
    name varchar(255) not null check (name <> ''),
    email varchar(320),
    status varchar(20) not null check (status = 'NEW' or status = 'REGULAR' or status = 'GONE'),
    level smallint check (level >= 0 and level <= 2),
    active boolean not null default true,
    balance numeric(10, 2),
    created_at timestamptz not null default now(),
    version int4 not null,
    constraint balance_positive check (balance is null or balance >= 0.00)
);
alter table owners drop constraint owners_name_check;
create unique index owners_email on owners (email);

create sequence pets_seq increment by 50;
create table pets (
    id bigint primary key,
    owner_id bigint not null references owners (id) on delete restrict,
    name character varying(80),
    born date,
    kind pet_kind,
    tags text[],
    note text
);
create index pets_by_name on pets (name, born);

-- nobody maps this one
create table audit (at timestamptz default now(), what jsonb);
