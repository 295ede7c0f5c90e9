update pet set sex = 'UNKNOWN' where sex is null;
alter table pet alter column sex set default 'UNKNOWN';
alter table pet alter column sex set not null;
