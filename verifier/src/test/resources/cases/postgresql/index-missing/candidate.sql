-- Pet.name
create index ix_pet_name on pets (name, born);
