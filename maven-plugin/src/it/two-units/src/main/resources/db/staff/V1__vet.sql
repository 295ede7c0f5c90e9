create table vet (id bigint primary key, name varchar(80));
