-- Pet
create table pets (
    id bigint not null,
    born date,
    kind pet_kind,
    name varchar(80),
    note varchar,
    owner_id bigint not null,
    tags text[],
    primary key (id)
);
create index ix_pet_name on pets (name, born);
alter table pets add constraint fk_pet_owner foreign key (owner_id) references owners (id);
