drop index pets_by_name on pets;
create index pets_by_name on pets (name(10), born);
