alter table owners modify column version int unsigned not null;
