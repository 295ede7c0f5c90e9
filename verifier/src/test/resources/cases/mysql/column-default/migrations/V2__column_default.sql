alter table owners modify column created_at datetime(6) not null;
