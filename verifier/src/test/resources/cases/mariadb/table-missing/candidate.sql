-- Pet
create table pets (
    id bigint not null,
    born date,
    chip uuid,
    kind enum ('CAT','DOG'),
    name varchar(80),
    note longtext,
    owner_id bigint not null,
    photo longblob,
    tags json,
    primary key (id)
) engine=InnoDB;
create index ix_pet_name on pets (name, born);
alter table pets add constraint fk_pet_owner foreign key (owner_id) references owners (id);
