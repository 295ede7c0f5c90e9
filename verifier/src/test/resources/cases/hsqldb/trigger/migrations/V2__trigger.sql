create trigger shout before insert on pets referencing new row as added for each row set added.name = upper(added.name);
