create table owner (
  id bigint primary key,
  name varchar(40) not null
);
insert into owner values (1, 'Ada');
