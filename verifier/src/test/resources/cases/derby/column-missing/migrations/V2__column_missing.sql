drop index owners_email;
alter table owners drop column email;
