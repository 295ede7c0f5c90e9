create trigger shout after insert on pets referencing new as added for each row update pets set name = upper(name) where id = added.id;
