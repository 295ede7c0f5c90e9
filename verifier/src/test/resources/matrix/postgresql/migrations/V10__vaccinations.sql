create table vaccination (
  id           bigserial,
  pet_id       bigint not null,
  vaccine      varchar(100) not null,
  batch_number varchar(40),
  given_on     date not null,
  next_due_on  date,
  primary key (id),
  constraint vaccination_pet_fk foreign key (pet_id) references pet (id) on delete cascade,
  constraint vaccination_due_after_given check (next_due_on > given_on)
);

create index vaccination_pet_idx on vaccination (pet_id, given_on desc);
create index vaccination_vaccine_lower_idx on vaccination (lower(vaccine));

alter table pet add column microchip varchar(15);
create unique index pet_microchip_key on pet (microchip);
