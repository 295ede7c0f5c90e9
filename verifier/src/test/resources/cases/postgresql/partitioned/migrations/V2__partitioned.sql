drop table pets;
create table pets (
    id bigint primary key,
    owner_id bigint not null references owners (id),
    name varchar(80),
    born date,
    kind pet_kind,
    tags text[],
    note text
) partition by hash (id);
create table pets_0 partition of pets for values with (modulus 1, remainder 0);
create index pets_by_name on pets (name, born);
