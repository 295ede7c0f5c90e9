drop index owners_email;
