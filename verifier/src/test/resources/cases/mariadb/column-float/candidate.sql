-- Owner.rate
alter table owners modify column rate float(53) not null;
