-- Pet.kind
alter table pets modify column kind enum ('CAT','DOG');
