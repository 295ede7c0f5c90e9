-- file V1__start.sql
create table city (id bigint primary key);
create table owner (
  id bigint primary key auto_increment,
  name varchar(40),
  email varchar(100),
  city_id bigint,
  kind enum('A', 'B') not null default 'A',
  age int
);
-- file V2__instant.sql
alter table owner add column phone varchar(30);
alter table owner add column active boolean not null default true, algorithm=instant;
-- file V3__copy.sql
alter table owner modify column age bigint;
-- file V4__enum.sql
alter table owner modify column kind enum('A', 'B', 'C') not null default 'A';
-- file V5__enum_narrower.sql
alter table owner modify column kind enum('C', 'A') not null default 'A';
-- file V6__index.sql
create index owner_name_idx on owner (name);
alter table owner add fulltext index owner_name_text (name);
-- file V7__renames.sql
alter table owner rename column email to mail;
alter table owner change column name full_name varchar(40);
rename table city to town;
-- file V8__foreign_key.sql
alter table owner add constraint owner_city_fk foreign key (city_id) references town (id);
-- file V9__charset.sql
alter table owner convert to character set latin1;
-- file V10__required.sql
alter table owner add column country varchar(2) not null;
-- file V11__unique.sql
alter table owner add unique key owner_mail_key (mail);
-- file V12__not_null.sql
alter table owner modify column mail varchar(100) not null;
-- file V13__drops.sql
alter table owner drop column phone;
delete from owner;
truncate table owner;
drop table owner;
-- file V14__own.sql
create table note (id int primary key auto_increment, text varchar(10));
alter table note modify column text varchar(5) not null;
-- file V15__check.sql
alter table note add constraint note_check check (text <> '');
-- file V16__rebuild.sql
alter table note force;
-- file V17__references.sql
create table child (id bigint primary key);
alter table note add column child_id bigint references child (id);
-- file V18__sequence.sql
create sequence s;
-- file V19__sequence.sql
drop sequence s;
