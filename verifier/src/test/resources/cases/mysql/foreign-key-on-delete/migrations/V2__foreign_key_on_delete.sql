alter table pets drop foreign key pets_ibfk_1;
alter table pets add constraint to_owner foreign key (owner_id) references owners (id) on delete cascade;
