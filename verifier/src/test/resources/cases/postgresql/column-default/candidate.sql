-- Owner.createdAt
alter table owners alter column created_at set default current_timestamp;
