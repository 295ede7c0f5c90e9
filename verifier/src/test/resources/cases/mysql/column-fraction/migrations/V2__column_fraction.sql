alter table owners modify column created_at datetime not null default now();
