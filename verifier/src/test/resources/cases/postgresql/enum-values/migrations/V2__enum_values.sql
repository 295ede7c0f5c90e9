alter type pet_kind rename to old_kind;
create type pet_kind as enum ('DOG', 'BIRD');
alter table pets alter column kind type pet_kind using kind::text::pet_kind;
drop type old_kind;
