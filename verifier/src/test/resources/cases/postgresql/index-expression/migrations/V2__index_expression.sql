create index pets_by_upper on pets (upper(name));
