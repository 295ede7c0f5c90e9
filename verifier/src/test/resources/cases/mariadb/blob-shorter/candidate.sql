-- Pet.photo
alter table pets modify column photo longblob;
