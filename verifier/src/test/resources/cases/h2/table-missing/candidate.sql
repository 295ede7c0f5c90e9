-- Pet
create table pets (
    id bigint not null,
    born date,
    kind enum ('CAT','DOG'),
    name varchar(80),
    owner_id bigint not null,
    primary key (id)
);
create index ix_pet_name on pets (name, born);
alter table pets add constraint fk_pet_owner foreign key (owner_id) references owners (id);
