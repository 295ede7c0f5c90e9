alter table owners alter column created_at drop default;
