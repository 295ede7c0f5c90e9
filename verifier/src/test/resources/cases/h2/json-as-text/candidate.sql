-- Paper.extra: fails on values that json cannot hold
alter table papers alter column extra set data type json;
