create type urgency as enum ('ROUTINE', 'EMERGENCY');

alter table visit add column urgency urgency;
update visit set urgency = 'ROUTINE';
alter table visit alter column urgency set not null;

-- A value added to an enum cannot be used before the transaction ends: V12 goes on.
alter type urgency add value 'SOON' after 'ROUTINE';
alter type sex add value 'UNKNOWN';
