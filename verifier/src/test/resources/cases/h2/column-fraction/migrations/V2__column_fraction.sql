alter table owners alter column created_at timestamp(0) with time zone;
