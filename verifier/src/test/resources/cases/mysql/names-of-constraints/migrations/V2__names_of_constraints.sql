alter table owners rename index owners_email to something;
alter table pets rename index pets_by_name to other;
