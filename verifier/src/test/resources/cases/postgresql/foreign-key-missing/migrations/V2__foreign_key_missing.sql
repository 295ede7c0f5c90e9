alter table pets drop constraint pets_owner_id_fkey;
