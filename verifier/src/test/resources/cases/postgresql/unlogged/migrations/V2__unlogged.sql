create table x ();
alter table pets set unlogged;
