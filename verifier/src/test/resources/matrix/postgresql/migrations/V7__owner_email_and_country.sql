create extension if not exists citext;

alter table owner alter column email type citext;
alter table owner add constraint owner_email_key unique (email);

-- Until now every owner lived in Germany.
alter table owner add column country varchar(2);
update owner set country = 'DE' where country is null;
alter table owner alter column country set not null;

alter table owner add column newsletter boolean not null default false;
