-- Pet.kind
create type pet_kind as enum ('CAT', 'DOG');

-- Pet.kind: fails on values that pet_kind cannot hold
alter table pets alter column kind type pet_kind using kind::pet_kind;
