create table invoice (id bigint primary key, name varchar(40));
