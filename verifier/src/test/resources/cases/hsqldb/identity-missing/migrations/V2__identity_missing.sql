alter table owners alter column id drop identity;
