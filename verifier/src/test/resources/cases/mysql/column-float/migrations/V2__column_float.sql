alter table owners modify column rate float not null;
