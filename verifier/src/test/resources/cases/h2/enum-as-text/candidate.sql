-- Pet.kind: fails on values that enum ('CAT','DOG') cannot hold
alter table pets alter column kind set data type enum ('CAT','DOG');
