alter table pets alter column tags type integer[] using null;
