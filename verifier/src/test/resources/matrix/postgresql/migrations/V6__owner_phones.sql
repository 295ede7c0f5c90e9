-- An owner may have several numbers: they move to a table of their own.
create table owner_phone (
  owner_id     bigint not null,
  kind         varchar(10) not null,
  phone_number varchar(30) not null,
  constraint owner_phone_pkey primary key (owner_id, kind, phone_number),
  constraint owner_phone_owner_fk foreign key (owner_id) references owner (id),
  constraint owner_phone_kind_check check (kind in ('HOME', 'MOBILE', 'WORK'))
);

insert into owner_phone (owner_id, kind, phone_number)
select id, 'HOME', phone
from owner
where phone is not null;

alter table owner drop column phone;
