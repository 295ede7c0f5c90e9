alter table visit drop constraint visit_status_check;
alter table visit
  add constraint visit_status_check
  check (status in ('SCHEDULED', 'CHECKED_IN', 'DONE', 'CANCELLED', 'NO_SHOW'));

create index visit_open_idx on visit (starts_at) where status in ('SCHEDULED', 'CHECKED_IN');
