create table visit (id bigint primary key, reason varchar(200));
