create domain phone_number as varchar(30) check (value <> '');
create domain address as varchar(90) check (value <> '');
create table people (id bigint primary key, phone phone_number, email address);
