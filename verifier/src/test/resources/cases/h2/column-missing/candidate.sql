-- Owner.email
alter table owners add column email varchar(320);
alter table owners add constraint uk_owner_email unique (email);
