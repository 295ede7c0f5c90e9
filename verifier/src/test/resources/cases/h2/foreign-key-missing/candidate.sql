-- Pet.owner
alter table pets add constraint fk_pet_owner foreign key (owner_id) references owners (id);
