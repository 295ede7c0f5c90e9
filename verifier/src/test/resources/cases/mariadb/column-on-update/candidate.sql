-- Owner.createdAt
alter table owners modify column created_at datetime(6) default current_timestamp(6) not null;
