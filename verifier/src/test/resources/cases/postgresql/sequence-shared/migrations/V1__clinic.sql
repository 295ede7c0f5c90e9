create sequence animal_seq;
create table cat (id bigint primary key);
create table dog (id bigint primary key);
