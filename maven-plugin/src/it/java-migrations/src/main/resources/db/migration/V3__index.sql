create index owner_email on owner (email);
