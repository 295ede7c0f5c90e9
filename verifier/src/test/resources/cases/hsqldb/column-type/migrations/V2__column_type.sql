drop view grown;
alter table pets drop column born cascade;
alter table pets add column born varchar(10);
create index pets_by_name on pets (name, born);
