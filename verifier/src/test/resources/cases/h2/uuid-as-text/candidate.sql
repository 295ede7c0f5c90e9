-- Paper.code: fails on values that uuid cannot hold
alter table papers alter column code set data type uuid;
