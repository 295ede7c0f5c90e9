create table payments (
  id bigint primary key,
  kind varchar(255),
  paid_at timestamp with time zone,
  card varchar(4) not null,
  bill_id bigint not null
);
