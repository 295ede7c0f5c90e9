alter table pets alter column kind enum ('DOG', 'BIRD');
