alter index owners_email rename to something;
alter index pets_by_name rename to other;
alter table pets rename constraint pets_owner_id_fkey to belongs;
