-- Pet.id
alter table pets add constraint pets_pkey primary key (id);
