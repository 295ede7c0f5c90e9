-- Pet.owner
alter table pets drop constraint constraint_25;
alter table pets add constraint fk_pet_owner foreign key (owner_id) references owners (id);
