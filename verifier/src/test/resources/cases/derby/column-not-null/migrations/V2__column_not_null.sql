alter table owners alter column email not null;
