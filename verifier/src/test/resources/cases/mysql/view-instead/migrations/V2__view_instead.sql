alter table pets rename to animals;
create view pets as select * from animals;
