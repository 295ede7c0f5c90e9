-- Pet.name
drop index pets_by_name on pets;
create index ix_pet_name on pets (name, born);
