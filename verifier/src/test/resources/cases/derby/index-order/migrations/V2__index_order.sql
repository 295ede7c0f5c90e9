drop index pets_by_name;
create index pets_by_name on pets (born, name);
