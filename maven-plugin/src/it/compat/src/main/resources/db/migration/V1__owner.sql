create table owner (
  id bigint primary key,
  name varchar(40) not null,
  email varchar(80)
);
