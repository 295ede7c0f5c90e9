create database audit;
create table people (id bigint primary key);
create table audit.log (id bigint primary key auto_increment, owner bigint, what varchar(50));
create sequence audit.numbers increment by 10;
