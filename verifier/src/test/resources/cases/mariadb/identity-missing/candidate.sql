-- Owner.id
alter table owners modify column id bigint auto_increment not null;
