-- Log.what
alter table audit.log modify column what varchar(99);
