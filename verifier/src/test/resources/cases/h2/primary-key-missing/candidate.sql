-- Pet.id
alter table pets add primary key (id);
