-- Owner.email
alter table owners add constraint uk_owner_email unique (email);
