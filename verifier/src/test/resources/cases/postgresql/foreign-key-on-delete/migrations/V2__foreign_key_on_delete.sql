alter table pets drop constraint pets_owner_id_fkey;
alter table pets add constraint to_owner foreign key (owner_id) references owners on delete cascade;
