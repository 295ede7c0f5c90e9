-- Pet.kind: no longer has BIRD: give rows that have it another value first, or this fails on them
alter type pet_kind rename to pet_kind_old;
create type pet_kind as enum ('CAT', 'DOG');
alter table pets alter column kind type pet_kind using kind::text::pet_kind;
drop type pet_kind_old;
