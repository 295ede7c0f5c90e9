alter table pets drop constraint to_owner;
