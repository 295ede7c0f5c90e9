alter table owners alter column created_at timestamp(6);
