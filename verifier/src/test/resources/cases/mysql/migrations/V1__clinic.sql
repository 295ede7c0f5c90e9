create table owners (
    id bigint not null auto_increment primary key,
    name varchar(255) not null,
    email varchar(320),
    status varchar(20) not null check (status = 'NEW' or status = 'REGULAR' or status = 'GONE'),
    level tinyint check (level >= 0 and level <= 2),
    active boolean not null default true,
    balance numeric(10, 2),
    created_at datetime(6) not null default now(6),
    version int not null,
    rate double not null,
    name_length int generated always as (char_length(name)) stored,
    unique key owners_email (email),
    constraint balance_positive check (balance is null or balance >= 0.00)
) default character set utf8mb4 collate utf8mb4_unicode_ci;

create table pets_seq (next_val bigint);
insert into pets_seq values (1);
create table pets (
    id bigint primary key,
    owner_id bigint not null,
    name varchar(80),
    born date,
    kind enum ('DOG', 'CAT'),
    chip binary(16),
    tags json,
    photo longblob,
    note longtext,
    foreign key (owner_id) references owners (id) on delete restrict
);
create index pets_by_name on pets (name, born);

-- nobody maps this one
create table audit (at timestamp default now(), what json);
