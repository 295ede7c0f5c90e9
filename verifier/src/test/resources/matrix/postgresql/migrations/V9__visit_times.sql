alter table visit rename column visit_time to starts_at;
alter table visit rename column description to reason;

alter table visit add column ends_at timestamptz;
update visit set ends_at = starts_at + interval '30 minutes' where status = 'DONE';

alter table visit add constraint visit_ends_after_start check (ends_at > starts_at);
alter table visit add constraint visit_vet_start_key unique (vet_id, starts_at);

alter table visit
  add column room_id bigint constraint visit_room_fk references room (id),
  add column findings text,
  add column vitals jsonb;
