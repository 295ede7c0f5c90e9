alter table pets add constraint one_name unique (owner_id, name);
