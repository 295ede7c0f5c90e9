create function shout() returns trigger language plpgsql as 'begin new.name = upper(new.name); return new; end';
create trigger shout before insert on pets for each row execute function shout();
