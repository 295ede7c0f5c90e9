drop table pets;
create table pets (
    id bigint primary key,
    owner_id bigint not null,
    name varchar(80),
    born date,
    kind enum ('DOG', 'CAT')
);
create index pets_by_name on pets (name, born);
