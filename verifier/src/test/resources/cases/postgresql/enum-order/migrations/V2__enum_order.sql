alter table pets alter column kind type text;
drop type pet_kind;
create type pet_kind as enum ('CAT', 'DOG');
alter table pets alter column kind type pet_kind using kind::pet_kind;
