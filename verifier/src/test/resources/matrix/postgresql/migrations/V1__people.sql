create sequence person_seq start with 1 increment by 50;

create table person (
  id          bigint       not null,
  first_name  varchar(60)  not null,
  last_name   varchar(60)  not null,
  version     integer      not null,
  created_at  timestamp with time zone not null default now(),
  updated_at  timestamp with time zone not null default now(),
  constraint person_pkey primary key (id)
);

create index person_name_idx on person (last_name, first_name);

create table owner (
  id           bigint                  not null primary key,
  email        character varying(320)  not null,
  phone        character varying(30),
  street       character varying(120)  not null,
  postal_code  character varying(12)   not null,
  city         character varying(80)   not null,
  constraint owner_person_fk foreign key (id) references person (id)
);

create index owner_city_idx on owner (city, postal_code desc);
