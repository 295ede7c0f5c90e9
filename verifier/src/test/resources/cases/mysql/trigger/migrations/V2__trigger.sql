create trigger shout before insert on pets for each row set new.name = upper(new.name);
