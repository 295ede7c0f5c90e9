alter table pets alter column kind type varchar(10);
drop type pet_kind;
