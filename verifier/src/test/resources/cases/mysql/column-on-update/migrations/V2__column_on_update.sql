alter table owners modify column created_at datetime(6) not null default now(6) on update now(6);
