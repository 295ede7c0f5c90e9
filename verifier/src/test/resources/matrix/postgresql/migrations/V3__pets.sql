create table species (
  id        serial primary key,
  name      varchar(80) not null unique,
  parent_id integer,
  constraint species_parent_fk foreign key (parent_id) references species
);

insert into species (name) values ('Cat'), ('Dog'), ('Rabbit'), ('Guinea pig'), ('Budgerigar');

insert into species (name, parent_id)
select breed.name, species.id
from (values ('Maine Coon', 'Cat'), ('Siamese', 'Cat'), ('Beagle', 'Dog'), ('Poodle', 'Dog'))
  as breed (name, parent)
join species on species.name = breed.parent;

create type sex as enum ('FEMALE', 'MALE');

create sequence pet_seq increment by 50;

create table pet (
  id         bigint primary key,
  owner_id   bigint not null,
  species_id integer not null,
  name       varchar(40) not null,
  birth_date date,
  sex        sex,
  weight_kg  decimal(6, 2),
  version    int not null,
  created_at timestamptz not null default current_timestamp,
  updated_at timestamptz not null default current_timestamp,
  constraint pet_owner_fk foreign key (owner_id) references owner (id),
  constraint pet_species_fk foreign key (species_id) references species (id),
  constraint pet_owner_name_key unique (owner_id, name),
  constraint pet_weight_positive check (weight_kg > 0)
);

create index pet_species_idx on pet (species_id);
create index pet_birth_date_idx on pet (birth_date desc);
