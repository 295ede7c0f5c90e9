alter table pets drop constraint pets_pkey;
