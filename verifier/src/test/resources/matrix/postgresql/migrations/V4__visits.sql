create sequence room_seq;

create table room (
  id      bigint primary key,
  code    varchar(10) not null unique,
  floor   smallint not null,
  theatre boolean not null,
  constraint room_floor_check check (floor between -2 and 20)
);

insert into room (id, code, floor, theatre)
values (nextval('room_seq'), 'R1', 0, false),
       (nextval('room_seq'), 'R2', 0, false),
       (nextval('room_seq'), 'OP', -1, true);

create table visit (
  id          uuid primary key,
  pet_id      bigint not null,
  vet_id      bigint not null,
  visit_time  timestamptz not null,
  status      varchar(20) not null default 'SCHEDULED',
  description varchar(2000),
  version     bigint not null,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now(),
  constraint visit_pet_fk foreign key (pet_id) references pet (id),
  constraint visit_vet_fk foreign key (vet_id) references vet (id),
  constraint visit_status_check check (status in ('SCHEDULED', 'DONE', 'CANCELLED'))
);

create index visit_pet_idx on visit (pet_id);

comment on table visit is 'A pet''s visit to a vet';
comment on column visit.status is 'See VisitStatus';
