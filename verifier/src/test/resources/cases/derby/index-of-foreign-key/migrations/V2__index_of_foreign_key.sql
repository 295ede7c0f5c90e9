create index pets_by_owner on pets (owner_id);
