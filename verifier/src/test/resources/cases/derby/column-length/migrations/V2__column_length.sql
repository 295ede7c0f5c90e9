drop index owners_email;
alter table owners drop column email;
alter table owners add column email varchar(100);
create unique index owners_email on owners (email);
