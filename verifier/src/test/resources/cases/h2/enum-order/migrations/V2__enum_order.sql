alter table pets alter column kind enum ('CAT', 'DOG');
