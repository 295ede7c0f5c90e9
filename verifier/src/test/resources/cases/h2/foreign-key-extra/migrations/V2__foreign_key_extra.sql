alter table owners add column first_pet bigint;
alter table owners add constraint first_pet foreign key (first_pet) references pets (id);
alter table pets add constraint twin foreign key (id) references owners (id);
