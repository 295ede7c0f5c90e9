alter table pets modify column kind enum ('DOG', 'BIRD');
