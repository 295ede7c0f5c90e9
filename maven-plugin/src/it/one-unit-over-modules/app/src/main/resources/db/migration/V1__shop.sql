create table customer (id bigint primary key, name varchar(40) not null);
create table purchase (id bigint primary key, customer_id bigint references customer);
