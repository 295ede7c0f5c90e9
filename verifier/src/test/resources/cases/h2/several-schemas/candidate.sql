-- Log.what
alter table audit.log alter column what set data type varchar(99);
