rename index pets_by_name to other;
alter table pets drop constraint to_owner;
alter table pets add foreign key (owner_id) references owners (id);
