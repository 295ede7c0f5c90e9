alter table vet add column active boolean default true not null;
alter table vet add column mentor_id bigint;
alter table vet
  add constraint vet_mentor_fk foreign key (mentor_id) references vet (id) on delete set null;

create table vet_profile (
  vet_id    bigint primary key references vet (id),
  biography text,
  photo     bytea,
  website   varchar(255)
);

create table opening_hours (
  id          serial primary key,
  day_of_week smallint not null check (day_of_week between 0 and 6),
  opens_at    time(0) not null,
  closes_at   time(0) not null,
  constraint opening_hours_order check (opens_at < closes_at),
  unique (day_of_week, opens_at)
);

-- Monday is 0.
insert into opening_hours (day_of_week, opens_at, closes_at)
select day, '08:00', '18:00'
from generate_series(0, 4) as day;
insert into opening_hours (day_of_week, opens_at, closes_at) values (5, '09:00', '13:00');
