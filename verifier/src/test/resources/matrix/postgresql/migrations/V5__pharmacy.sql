create table medication (
  id                  bigserial primary key,
  name                varchar(120) not null,
  strength            varchar(40) not null,
  unit_price          numeric(10, 4) not null,
  unit_price_currency varchar(3) not null,
  stock               integer not null default 0 check (stock >= 0),
  prescription_only   boolean not null default false,
  synonyms            varchar(255)[],
  version             integer not null,
  constraint medication_name_strength_key unique (name, strength)
);

create table prescription (
  visit_id      uuid not null,
  medication_id bigint not null,
  dosage        varchar(200) not null,
  days          integer not null check (days >= 1 and days <= 365),
  primary key (medication_id, visit_id),
  constraint prescription_visit_fk foreign key (visit_id) references visit (id) on delete cascade,
  constraint prescription_medication_fk foreign key (medication_id) references medication (id)
);

insert into medication
  (name, strength, unit_price, unit_price_currency, stock, prescription_only, synonyms, version)
values
  ('Amoxicillin', '250 mg', 0.4200, 'EUR', 400, true, array['Amoxil'], 0),
  ('Meloxicam', '1.5 mg/ml', 12.9000, 'EUR', 35, true, null, 0),
  ('Milbemycin oxime', '16 mg', 4.7500, 'EUR', 120, false, array['Interceptor', 'Milbemax'], 0);
