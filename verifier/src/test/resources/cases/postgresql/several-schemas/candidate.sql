-- Log.what
alter table audit.log alter column what type varchar(99);
