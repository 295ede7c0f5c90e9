drop index pets_by_name on pets;
create index pets_by_name on pets (born, name);
