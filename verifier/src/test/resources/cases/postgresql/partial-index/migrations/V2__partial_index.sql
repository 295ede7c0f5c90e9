drop index pets_by_name;
create index pets_by_name on pets (name, born) where born is not null;
