alter table owners alter column email set not null;
