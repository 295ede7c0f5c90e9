-- Pet.kind: fails on values that enum ('CAT','DOG') cannot hold
alter table pets modify column kind enum ('CAT','DOG');
