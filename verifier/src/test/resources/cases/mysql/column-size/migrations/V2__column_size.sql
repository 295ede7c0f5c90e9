alter table owners modify column version smallint not null;
