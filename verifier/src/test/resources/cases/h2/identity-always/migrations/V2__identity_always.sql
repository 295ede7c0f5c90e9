alter table owners alter column id set generated always;
