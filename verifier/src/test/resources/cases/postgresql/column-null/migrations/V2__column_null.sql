alter table owners alter column active drop not null;
alter table owners alter column name drop not null;
