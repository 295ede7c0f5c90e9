-- file V1__start.sql
create table city (id bigint primary key);
create table owner (id bigint primary key, name varchar(40), email varchar(100), city_id bigint, age int);
-- file V2__drops.sql
alter table owner drop column age;
truncate table city;
delete from owner;
-- file V3__renames.sql
alter table owner alter column name rename to full_name;
alter table city rename to town;
-- file V4__constraints.sql
alter table owner add constraint owner_city_fk foreign key (city_id) references town (id);
alter table owner add constraint owner_email_key unique (email);
alter table owner alter column email set not null;
alter table owner add constraint owner_check check (email <> '');
-- file V5__columns.sql
alter table owner add column country varchar(2) not null;
alter table owner add column note varchar(100);
alter table owner alter column full_name set data type varchar(10);
-- file V6__safe.sql
create index owner_name_idx on owner (full_name);
update owner set note = 'x' where note is null;
create table fresh (id bigint primary key, a varchar(10));
alter table fresh alter column a set not null;
drop table fresh;
