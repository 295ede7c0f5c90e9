-- Pet.kind
alter table pets alter column kind set data type enum ('CAT','DOG');
