alter table pets drop constraint to_owner;
alter table pets add constraint to_owner foreign key (owner_id) references owners (id) on delete cascade;
