drop view grown;
drop index pets_by_name;
alter table pets drop column born;
alter table pets add column born varchar(10);
create index pets_by_name on pets (name, born);
