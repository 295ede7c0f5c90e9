alter index owners_email rename to something;
alter index pets_by_name rename to other;
