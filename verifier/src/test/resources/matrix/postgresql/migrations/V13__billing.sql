create sequence invoice_seq start 1 increment 1;
create sequence invoice_line_seq start 1 increment 50;

create table invoice (
  id             bigint primary key,
  invoice_number varchar(20) not null,
  owner_id       bigint not null,
  visit_id       uuid,
  issued_on      date not null,
  status         varchar(20) not null,
  total          numeric(12, 2) not null,
  total_currency varchar(3) not null,
  version        integer not null,
  created_at     timestamptz not null default now(),
  updated_at     timestamptz not null default now(),
  constraint invoice_number_key unique (invoice_number),
  constraint invoice_visit_key unique (visit_id),
  constraint invoice_owner_fk foreign key (owner_id) references owner (id),
  constraint invoice_visit_fk foreign key (visit_id) references visit (id),
  constraint invoice_status_check
    check (status = any (array['DRAFT', 'SENT', 'PAID', 'WRITTEN_OFF']::varchar[]))
);

comment on column invoice.invoice_number is 'Printed on the paper: year and running number';

create index invoice_owner_idx on invoice using btree (owner_id, issued_on desc);

create table invoice_line (
  id            bigint primary key,
  invoice_id    bigint not null,
  line_position integer not null check (line_position >= 0),
  description   varchar(200) not null,
  quantity      integer not null check (quantity >= 1),
  unit_price    numeric(12, 2) not null,
  line_total    numeric(14, 2) generated always as (quantity * unit_price) stored,
  constraint invoice_line_position_key unique (invoice_id, line_position),
  constraint invoice_line_invoice_fk
    foreign key (invoice_id) references invoice (id) on delete cascade
);

create table payment (
  id                 uuid primary key,
  kind               varchar(10) not null check (kind in ('CARD', 'CASH')),
  invoice_id         bigint not null,
  amount             numeric(12, 2) not null,
  currency           varchar(3) not null,
  received_at        timestamptz not null,
  card_last_four     varchar(4),
  authorization_code varchar(40),
  tendered           numeric(12, 2),
  constraint payment_invoice_fk foreign key (invoice_id) references invoice (id)
);

create index payment_invoice_idx on payment (invoice_id);
