alter table owners alter column created_at type timestamp(0) with time zone;
