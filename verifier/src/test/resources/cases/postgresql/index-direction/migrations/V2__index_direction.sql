drop index pets_by_name;
create index pets_by_name on pets (name desc, born);
