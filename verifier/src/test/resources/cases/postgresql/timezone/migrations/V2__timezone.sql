alter table owners alter column created_at type timestamp;
