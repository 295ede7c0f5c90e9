-- file V1__start.sql
create table owner (id bigint primary key, phone text);
-- file V2__broken.sql
alter table owner drop column phone;
alter table nowhere drop column phone;
