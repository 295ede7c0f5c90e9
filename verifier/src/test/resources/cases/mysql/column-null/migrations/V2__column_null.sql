alter table owners modify column active boolean default true;
alter table owners modify column version int;
