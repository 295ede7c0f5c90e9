create table pet_owner (
  id bigint primary key,
  street_name varchar(60)
);
