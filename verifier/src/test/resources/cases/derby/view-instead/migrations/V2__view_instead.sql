drop view grown;
drop table pets;
create table animals (id bigint, owner_id bigint, name varchar(80), born date, kind varchar(255));
create view pets as select * from animals;
