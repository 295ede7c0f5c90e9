alter table owners alter column id drop default;
alter table owners alter column id add generated always as identity;
