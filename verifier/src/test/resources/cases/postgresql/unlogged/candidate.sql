-- Pet
alter table pets set logged;
