create schema archive;
alter table pets drop constraint if exists pets_owner_id_fkey;
create table archive.pets (id bigint primary key);
drop table pets;
alter table owners rename column created_at to createdat;
