drop index pets_by_name;
