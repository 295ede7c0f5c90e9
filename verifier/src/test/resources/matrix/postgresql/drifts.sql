-- Each paragraph is one difference: what happens to the migrated database, and what is to be found
-- then (code, effect, object). See DriftMatrixTest.

-- # Tables

-- table dropped
drop table invoice_line;
-- -> table.missing breaks-reads invoice_line

-- table renamed
alter table invoice_line rename to invoice_lines;
-- -> table.missing breaks-reads invoice_line

-- table in another schema
create schema archive;
alter table invoice_line set schema archive;
-- -> table.missing breaks-reads invoice_line

-- table replaced by a view
alter table opening_hours rename to hours;
create view opening_hours as select * from hours;
-- -> table.kind stricter opening_hours

-- table replaced by a materialized view
alter table opening_hours rename to hours;
create materialized view opening_hours as select * from hours;
-- -> table.kind breaks-writes opening_hours

-- table unlogged
alter table invoice_line set unlogged;
-- -> table.unlogged integrity invoice_line

-- table partitioned
alter table payment rename to payment_old;
create table payment (like payment_old including all) partition by hash (id);
alter table payment add foreign key (invoice_id) references invoice;
create table payment_0 partition of payment for values with (modulus 1, remainder 0);
-- -> table.partitioned cosmetic payment

-- row level security
alter table visit enable row level security;
-- -> table.row-security stricter visit

-- trigger
create function refuse() returns trigger language plpgsql as 'begin return null; end';
create trigger refusing before insert on visit for each row execute function refuse();
-- -> table.triggers stricter visit

-- rewrite rule
create rule ignored as on insert to room do instead nothing;
-- -> table.rules stricter room

-- table inherits
create table base ();
alter table room inherit base;
-- -> table.inherits cosmetic room

-- table comment differs
comment on table visit is 'Another text';
-- -> table.comment cosmetic visit

-- table comment lost
comment on table visit is null;
-- -> table.comment cosmetic visit

-- view behind a read-only entity dropped
drop view visit_summary;
-- -> table.missing breaks-reads visit_summary

-- column of a view behind a read-only entity missing
drop view visit_summary;
create view visit_summary as select id as pet_id, name as pet_name, name as owner_name, 1::bigint as visit_count from pet;
-- -> column.missing breaks-reads visit_summary.last_visit_at

-- column of a view of another type
drop view visit_summary;
create view visit_summary as select id as pet_id, name as pet_name, name as owner_name, 1::bigint as visit_count, name as last_visit_at from pet;
-- -> column.type breaks-reads visit_summary.last_visit_at

-- # Columns

-- text as citext
alter table owner alter column street type citext;
-- -> column.type stricter owner.street

-- column dropped
alter table visit drop column reason;
-- -> column.missing breaks-reads visit.reason

-- column renamed
alter table visit rename column reason to why;
-- -> column.missing breaks-reads visit.reason
-- -> column.extra cosmetic visit.why

-- association's column dropped
alter table visit drop column room_id;
-- -> column.missing breaks-reads visit.room_id

-- extra column, nullable
alter table pet add column colour varchar(20);
-- -> column.extra cosmetic pet.colour

-- extra column, not null with default
alter table pet add column colour varchar(20) not null default 'brown';
-- -> column.extra cosmetic pet.colour

-- extra column, not null without default
alter table pet add column colour varchar(20) not null;
-- -> column.extra breaks-writes pet.colour

-- extra column, generated
alter table pet add column shout varchar(40) generated always as (upper(name)) stored;
-- -> column.extra cosmetic pet.shout

-- extra column, identity
alter table pet add column running bigint generated always as identity;
-- -> column.extra cosmetic pet.running

-- date as text
alter table pet alter column birth_date type varchar(10);
-- -> column.type breaks-reads pet.birth_date

-- date as timestamp
alter table pet alter column birth_date type timestamp;
-- -> column.type cosmetic pet.birth_date

-- decimal as floating point
alter table pet alter column weight_kg type double precision;
-- -> column.type integrity pet.weight_kg

-- smallint as integer
alter table room alter column floor type integer;
-- -> column.type cosmetic room.floor

-- integer as smallint
alter table invoice_line drop column line_total;
alter table invoice_line alter column quantity type smallint;
alter table invoice_line add column line_total numeric(14, 2) generated always as (quantity * unit_price) stored;
-- -> column.type stricter invoice_line.quantity

-- boolean as integer
alter table room alter column theatre type integer using theatre::integer;
-- -> column.type breaks-reads room.theatre

-- uuid as text
alter table payment alter column id type varchar(36);
-- -> column.type breaks-reads payment.id

-- jsonb as json
alter table visit alter column vitals type json;
-- -> column.type cosmetic visit.vitals

-- jsonb as text
alter table visit alter column vitals type text;
-- -> column.type cosmetic visit.vitals

-- text as jsonb
alter table vet_profile alter column biography type jsonb using to_jsonb(biography);
-- -> column.type breaks-writes vet_profile.biography

-- array as text
alter table medication alter column synonyms type text using array_to_string(synonyms, ',');
-- -> column.type breaks-reads medication.synonyms

-- array of shorter texts
alter table medication alter column synonyms type varchar(50)[];
-- -> column.length stricter medication.synonyms

-- bytea as oid
alter table vet_profile alter column photo type oid using null;
-- -> column.type breaks-reads vet_profile.photo

-- fixed length
alter table room alter column code type char(10);
-- -> column.type integrity room.code

-- citext as varchar
alter table owner alter column email type varchar(320);
-- -> column.type integrity owner.email

-- declared length shorter
alter table vaccination alter column batch_number type varchar(20);
-- -> column.length breaks-writes vaccination.batch_number

-- declared length longer
alter table room alter column code type varchar(40);
-- -> column.length cosmetic room.code

-- default length shorter
alter table vet_profile alter column website type varchar(100);
-- -> column.length stricter vet_profile.website

-- text with a limit
alter table visit alter column findings type varchar(4000);
-- -> column.length breaks-writes visit.findings

-- fewer digits
alter table pet alter column weight_kg type numeric(5, 2);
-- -> column.precision breaks-writes pet.weight_kg

-- more digits
alter table pet alter column weight_kg type numeric(8, 2);
-- -> column.precision cosmetic pet.weight_kg

-- fewer digits behind the point
alter table medication alter column unit_price type numeric(8, 2);
-- -> column.scale integrity medication.unit_price

-- more digits behind the point
alter table pet alter column weight_kg type numeric(8, 4);
-- -> column.scale integrity pet.weight_kg

-- fractional seconds lost
alter table payment alter column received_at type timestamptz(0);
-- -> column.precision cosmetic payment.received_at

-- fractional seconds beyond the entity's
alter table opening_hours drop constraint opening_hours_order;
alter table opening_hours alter column closes_at type time;
alter table opening_hours add constraint opening_hours_order check (opens_at < closes_at);
-- -> column.precision cosmetic opening_hours.closes_at

-- time zone lost
alter table payment alter column received_at type timestamp;
-- -> column.timezone integrity payment.received_at

-- time zone added to two columns
alter table opening_hours drop constraint opening_hours_order;
alter table opening_hours alter column opens_at type timetz(0), alter column closes_at type timetz(0);
alter table opening_hours add constraint opening_hours_order check (opens_at < closes_at);
-- -> column.timezone integrity opening_hours.closes_at
-- -> column.timezone integrity opening_hours.opens_at

-- native enum as varchar
alter table visit alter column urgency type varchar(20);
-- -> column.type integrity visit.urgency

-- native enum as varchar with a check
alter table visit alter column urgency type varchar(20);
alter table visit add check (urgency in ('ROUTINE', 'SOON', 'EMERGENCY'));
-- -> column.type integrity visit.urgency

-- varchar as native enum
create type payment_kind as enum ('CARD', 'CASH');
alter table payment drop constraint payment_kind_check;
alter table payment alter column kind type payment_kind using kind::payment_kind;
-- -> column.type breaks-writes payment.kind

-- native enum lacks a constant
alter type urgency rename to old_urgency;
create type urgency as enum ('ROUTINE', 'SOON');
alter table visit alter column urgency type urgency using urgency::text::urgency;
drop type old_urgency;
-- -> enum.values breaks-writes urgency

-- native enum has a value that Java lacks
alter type urgency add value 'NEVER';
-- -> enum.values breaks-reads urgency

-- native enum's value renamed
alter type urgency rename value 'SOON' to 'LATER';
-- -> enum.values breaks-reads urgency

-- domain over a shorter type
create domain batch as varchar(20);
alter table vaccination alter column batch_number type batch;
-- -> column.type breaks-writes vaccination.batch_number

-- domain with a check
create domain batch as varchar(40) check (value <> '');
alter table vaccination alter column batch_number type batch;
-- -> check.extra stricter vaccination.batch_number

-- not null through a domain
create domain birthday as date not null;
alter table pet alter column birth_date type birthday;
-- -> column.nullable stricter pet.birth_date

-- declared not null dropped
alter table pet alter column name drop not null;
-- -> column.nullable integrity pet.name

-- not null as a check that is not valid
alter table pet alter column name drop not null;
alter table pet add check (name is not null) not valid;
-- -> column.nullable integrity pet.name

-- not null dropped under a primitive
alter table room alter column floor drop not null;
-- -> column.nullable integrity room.floor

-- not null dropped under a version
alter table medication alter column version drop not null;
-- -> column.nullable cosmetic medication.version

-- not null dropped under a discriminator
alter table payment alter column kind drop not null;
-- -> column.nullable cosmetic payment.kind

-- not null dropped under an association
alter table visit alter column vet_id drop not null;
-- -> column.nullable integrity visit.vet_id

-- not null under an attribute that does not say
alter table pet alter column birth_date set not null;
-- -> column.nullable stricter pet.birth_date

-- not null under an association that does not say
alter table vet alter column mentor_id set not null;
-- -> column.nullable stricter vet.mentor_id

-- not null under an attribute of a subclass
alter table payment alter column tendered set not null;
-- -> column.nullable breaks-writes payment.tendered

-- not null that old rows need not satisfy
alter table pet alter column name drop not null;
alter table pet add constraint named not null name not valid;
-- -> column.nullable integrity pet.name

-- default dropped under a generated value
alter table pet alter column created_at drop default;
-- -> column.default breaks-writes pet.created_at

-- default dropped
alter table medication alter column stock drop default;
-- -> column.default cosmetic medication.stock

-- default changed
alter table visit alter column status set default 'DONE';
-- -> column.default cosmetic visit.status

-- collation
alter table species alter column name type varchar(80) collate "C";
-- -> column.collation cosmetic species.name

-- collation that ignores case
create collation lenient (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
alter table species alter column name type varchar(80) collate lenient;
-- -> column.collation cosmetic species.name

-- no longer generated
alter table invoice_line alter column line_total drop expression;
-- -> column.generated integrity invoice_line.line_total

-- generated by another expression
alter table invoice_line alter column line_total set expression as (quantity * unit_price * 2);
-- -> column.generated integrity invoice_line.line_total

-- generated when read
alter table invoice_line drop column line_total;
alter table invoice_line add column line_total numeric(14, 2) generated always as (quantity * unit_price) virtual;
-- -> column.generated performance invoice_line.line_total

-- mapped column is generated
alter table visit drop column findings;
alter table visit add column findings text generated always as (upper(reason)) stored;
-- -> column.generated breaks-writes visit.findings

-- identity lost
alter table specialty alter column id drop default;
-- -> column.identity breaks-writes specialty.id

-- identity always
alter table specialty alter column id drop default;
alter table specialty alter column id add generated always as identity;
-- -> column.identity cosmetic specialty.id

-- identity in other steps
alter table specialty alter column id drop default;
alter table specialty alter column id add generated by default as identity (increment by 10);
-- -> column.identity cosmetic specialty.id

-- column comment differs
comment on column invoice.invoice_number is 'Another text';
-- -> column.comment cosmetic invoice.invoice_number

-- column comment lost
comment on column invoice.invoice_number is null;
-- -> column.comment cosmetic invoice.invoice_number

-- # Primary keys

-- primary key missing
alter table payment drop constraint payment_pkey;
-- -> primary-key.missing integrity payment.id

-- primary key over fewer columns
alter table owner_phone drop constraint owner_phone_pkey;
alter table owner_phone add primary key (owner_id, phone_number);
-- -> primary-key.columns integrity owner_phone(owner_id, kind, phone_number)

-- primary key over other columns
alter table room alter column code set not null;
alter table visit drop constraint visit_room_fk;
alter table room drop constraint room_pkey;
alter table room add primary key (code);
alter table room add unique (id);
alter table visit add constraint visit_room_fk foreign key (room_id) references room (id);
-- -> primary-key.columns integrity room.id

-- # Unique constraints

-- unique missing
alter table owner drop constraint owner_email_key;
-- -> unique.missing integrity owner.email

-- unique over several columns missing
alter table medication drop constraint medication_name_strength_key;
-- -> unique.missing integrity medication(name, strength)

-- unique over an association missing
alter table invoice drop constraint invoice_visit_key;
-- -> unique.missing integrity invoice.visit_id

-- unique extra
alter table vaccination add unique (batch_number);
-- -> unique.extra stricter vaccination.batch_number

-- unique extra, as an index
create unique index once_a_day on visit (pet_id, starts_at);
-- -> index.extra stricter visit(pet_id, starts_at)

-- unique over fewer columns
alter table pet drop constraint pet_owner_name_key;
alter table pet add unique (owner_id);
-- -> unique.missing integrity pet(owner_id, name)
-- -> unique.extra stricter pet.owner_id

-- unique deferrable
alter table owner drop constraint owner_email_key;
alter table owner add unique (email) deferrable initially deferred;
-- -> unique.deferrable cosmetic owner.email

-- nulls not distinct
alter table invoice drop constraint invoice_visit_key;
alter table invoice add unique nulls not distinct (visit_id);
-- -> unique.nulls stricter invoice.visit_id

-- unique for some rows only
alter table owner drop constraint owner_email_key;
create unique index owner_email_key on owner (email) where newsletter;
-- -> unique.missing integrity owner.email

-- unique index that was not finished
update pg_index set indisvalid = false where indexrelid = 'pet_microchip_key'::regclass;
-- -> unique.missing integrity pet.microchip

-- # Foreign keys

-- foreign key missing
alter table visit drop constraint visit_vet_fk;
-- -> foreign-key.missing integrity visit.vet_id

-- foreign key of a collection missing
alter table owner_phone drop constraint owner_phone_owner_fk;
-- -> foreign-key.missing integrity owner_phone.owner_id

-- foreign key to another table
alter table visit drop constraint visit_vet_fk;
alter table visit add constraint visit_vet_fk foreign key (vet_id) references person (id);
-- -> foreign-key.target integrity visit.vet_id

-- cascade lost
alter table invoice_line drop constraint invoice_line_invoice_fk;
alter table invoice_line add foreign key (invoice_id) references invoice;
-- -> foreign-key.on-delete integrity invoice_line.invoice_id

-- cascade added
alter table visit drop constraint visit_pet_fk;
alter table visit add foreign key (pet_id) references pet on delete cascade;
-- -> foreign-key.on-delete integrity visit.pet_id

-- set null lost
alter table vet drop constraint vet_mentor_fk;
alter table vet add foreign key (mentor_id) references vet;
-- -> foreign-key.on-delete integrity vet.mentor_id

-- on update cascade
alter table visit drop constraint visit_pet_fk;
alter table visit add foreign key (pet_id) references pet on update cascade;
-- -> foreign-key.on-update cosmetic visit.pet_id

-- foreign key deferrable
alter table visit alter constraint visit_pet_fk deferrable initially deferred;
-- -> foreign-key.deferrable cosmetic visit.pet_id

-- foreign key not valid
alter table visit drop constraint visit_pet_fk;
alter table visit add foreign key (pet_id) references pet not valid;
-- -> foreign-key.not-valid integrity visit.pet_id

-- foreign key not enforced
alter table visit drop constraint visit_pet_fk;
alter table visit add foreign key (pet_id) references pet not enforced;
-- -> foreign-key.not-valid integrity visit.pet_id

-- foreign key's triggers off
alter table payment disable trigger all;
-- -> foreign-key.not-valid integrity payment.invoice_id

-- foreign key extra
alter table payment add foreign key (id) references visit;
-- -> foreign-key.extra stricter payment.id

-- # Indexes

-- index missing
drop index visit_pet_idx;
-- -> index.missing performance visit.pet_id

-- index over an expression missing
drop index vaccination_vaccine_lower_idx;
-- -> index.missing performance vaccination."lower(vaccine)"

-- index extra
create index more on pet (name);
-- -> index.extra cosmetic pet.name

-- index in another order
drop index person_name_idx;
create index person_name_idx on person (first_name, last_name);
-- -> index.order performance person(last_name, first_name)

-- index in the other direction
drop index invoice_owner_idx;
create index invoice_owner_idx on invoice (owner_id, issued_on);
-- -> index.direction performance invoice(owner_id, issued_on)

-- index with nulls elsewhere
drop index pet_birth_date_idx;
create index pet_birth_date_idx on pet (birth_date desc nulls last);
-- -> index.direction performance pet.birth_date

-- index unique
drop index visit_pet_idx;
create unique index visit_pet_idx on visit (pet_id);
-- -> index.unique stricter visit.pet_id

-- index over all rows
drop index visit_open_idx;
create index visit_open_idx on visit (starts_at);
-- -> index.predicate performance visit.starts_at

-- index over other rows
drop index visit_open_idx;
create index visit_open_idx on visit (starts_at) where status = 'DONE';
-- -> index.predicate performance visit.starts_at

-- index over some rows
drop index visit_pet_idx;
create index visit_pet_idx on visit (pet_id) where status = 'DONE';
-- -> index.predicate performance visit.pet_id

-- index over another expression
drop index vaccination_vaccine_lower_idx;
create index vaccination_vaccine_lower_idx on vaccination (upper(vaccine));
-- -> index.missing performance vaccination."lower(vaccine)"
-- -> index.extra cosmetic vaccination."upper(vaccine)"

-- index of another method
drop index visit_pet_idx;
create index visit_pet_idx on visit using hash (pet_id);
-- -> index.method performance visit.pet_id

-- index with further columns
drop index visit_pet_idx;
create index visit_pet_idx on visit (pet_id) include (status);
-- -> index.include performance visit.pet_id

-- index with another operator class
drop index person_name_idx;
create index person_name_idx on person (last_name varchar_pattern_ops, first_name);
-- -> index.operator-class performance person(last_name, first_name)

-- index that was not finished
update pg_index set indisvalid = false where indexrelid = 'visit_pet_idx'::regclass;
-- -> index.invalid performance visit.pet_id

-- # Checks

-- check missing
alter table pet drop constraint pet_weight_positive;
-- -> check.missing integrity pet.weight_kg

-- check of Bean Validation missing
alter table invoice_line drop constraint invoice_line_quantity_check;
-- -> check.missing integrity invoice_line.quantity

-- check over two columns missing
alter table visit drop constraint visit_ends_after_start;
-- -> check.missing integrity visit(ends_at, starts_at)

-- check over an enum's constants missing
alter table visit drop constraint visit_status_check;
-- -> check.missing cosmetic visit.status

-- check over an enum's ordinals missing
alter table opening_hours drop constraint opening_hours_day_of_week_check;
-- -> check.missing cosmetic opening_hours.day_of_week

-- check lacks a constant
alter table visit drop constraint visit_status_check;
alter table visit add check (status in ('SCHEDULED', 'CHECKED_IN', 'DONE', 'CANCELLED'));
-- -> check.values breaks-writes visit.status

-- check has a value that Java lacks
alter table visit drop constraint visit_status_check;
alter table visit add check (status in ('SCHEDULED', 'CHECKED_IN', 'DONE', 'CANCELLED', 'NO_SHOW', 'LOST'));
-- -> check.values integrity visit.status

-- check lacks an ordinal
alter table opening_hours drop constraint opening_hours_day_of_week_check;
alter table opening_hours add check (day_of_week between 0 and 5);
-- -> check.values breaks-writes opening_hours.day_of_week

-- check with another bound
alter table room drop constraint room_floor_check;
alter table room add check (floor between -2 and 10);
-- -> check.values breaks-writes room.floor

-- check with another operator
alter table pet drop constraint pet_weight_positive;
alter table pet add check (weight_kg >= 0);
-- -> check.expression integrity pet.weight_kg

-- check extra
alter table pet add check (name <> '');
-- -> check.extra stricter pet.name

-- check not valid
alter table pet drop constraint pet_weight_positive;
alter table pet add check (weight_kg > 0) not valid;
-- -> check.not-valid integrity pet.weight_kg

-- check not enforced
alter table pet drop constraint pet_weight_positive;
alter table pet add check (weight_kg > 0) not enforced;
-- -> check.not-valid integrity pet.weight_kg

-- exclusion constraint
alter table visit add exclude using gist (tstzrange(starts_at, ends_at) with &&);
-- -> check.extra stricter visit(ends_at, starts_at)

-- # Sequences

-- sequence missing
drop sequence pet_seq;
-- -> sequence.missing breaks-writes pet_seq

-- sequence renamed
alter sequence pet_seq rename to pets_seq;
-- -> sequence.missing breaks-writes pet_seq

-- sequence in other steps
alter sequence pet_seq increment by 1;
-- -> sequence.increment breaks-writes pet_seq

-- sequence in steps where the entity takes one
alter sequence room_seq increment by 50;
-- -> sequence.increment breaks-writes room_seq

-- sequence starts elsewhere
drop sequence pet_seq;
create sequence pet_seq start 1000 increment 50;
-- -> sequence.start cosmetic pet_seq

-- sequence of a smaller type
drop sequence pet_seq;
create sequence pet_seq as integer increment 50;
-- -> sequence.type stricter pet_seq

-- sequence with an end
alter sequence pet_seq maxvalue 1000000;
-- -> sequence.range stricter pet_seq

-- sequence starts over
alter sequence pet_seq cycle;
-- -> sequence.cycle integrity pet_seq

-- # No differences

-- clean

-- constraint renamed
alter table visit rename constraint visit_vet_fk to some_fk;
alter table pet rename constraint pet_owner_name_key to some_key;
alter table visit rename constraint visit_status_check to some_check;
alter table pet rename constraint pet_pkey to some_pk;

-- index renamed
alter index visit_pet_idx rename to some_idx;

-- unique index instead of a constraint
alter table owner drop constraint owner_email_key;
create unique index owner_email_key on owner (email);

-- unique constraint in another order
alter table pet drop constraint pet_owner_name_key;
alter table pet add unique (name, owner_id);

-- primary key in another order
alter table owner_phone drop constraint owner_phone_pkey;
alter table owner_phone add primary key (phone_number, kind, owner_id);

-- column order
alter table visit drop column vitals;
alter table visit drop column reason;
alter table visit add column vitals jsonb;
alter table visit add column reason varchar(2000);

-- type synonyms
alter table pet alter column weight_kg type dec(6, 2);
alter table room alter column floor type int2;
alter table vaccination alter column batch_number type character varying(40);

-- unlimited varchar instead of text
alter table visit alter column findings type varchar;

-- timestamp with its six digits
alter table payment alter column received_at type timestamp(6) with time zone;

-- defaults spelled otherwise
alter table pet alter column created_at set default current_timestamp;
alter table medication alter column stock set default 0::bigint::integer;
alter table visit alter column status set default 'SCHEDULED'::text;

-- default null
alter table pet alter column birth_date set default null;

-- default that nobody asked for
alter table pet alter column weight_kg set default 1;

-- in as or
alter table visit drop constraint visit_status_check;
alter table visit add check (status = 'NO_SHOW' or status = 'SCHEDULED' or status = 'CHECKED_IN' or status = 'DONE' or status = 'CANCELLED');

-- in as any
alter table visit drop constraint visit_status_check;
alter table visit add check (status::text = any (array['SCHEDULED'::text, 'CHECKED_IN', 'DONE', 'CANCELLED', 'NO_SHOW']));

-- between as two comparisons
alter table room drop constraint room_floor_check;
alter table room add check (-2 <= floor and not floor > 20);

-- one check as two
alter table room drop constraint room_floor_check;
alter table room add check (floor >= -2);
alter table room add check (floor <= 20);

-- comparison turned round
alter table visit drop constraint visit_ends_after_start;
alter table visit add check (starts_at < ends_at);

-- check that admits null in words
alter table pet drop constraint pet_weight_positive;
alter table pet add check (weight_kg is null or weight_kg > 0.00);

-- serial instead of identity
alter table vaccination alter column id drop default;
drop sequence vaccination_id_seq;
alter table vaccination alter column id add generated by default as identity;

-- restrict instead of no action
alter table visit drop constraint visit_pet_fk;
alter table visit add foreign key (pet_id) references pet on delete restrict on update restrict;

-- enum values in another order
alter type sex rename to old_sex;
create type sex as enum ('UNKNOWN', 'MALE', 'FEMALE');
alter table pet alter column sex drop default;
alter table pet alter column sex type sex using sex::text::sex;
alter table pet alter column sex set default 'UNKNOWN';
drop type old_sex;

-- native enum of another name
alter type sex rename to gender;

-- index that finds what refers to a row
create index pet_owner on pet (owner_id, name);

-- not null as a check
alter table pet alter column name drop not null;
alter table pet add check (name is not null);

-- domain over the same type
create domain chip as varchar(15);
alter table pet alter column microchip type chip;

-- not null through a domain instead of the column
create domain brand as varchar(100) not null;
alter table vaccination alter column vaccine type brand;
alter table vaccination alter column vaccine drop not null;

-- check through a domain instead of the table
create domain positive as numeric(6, 2) check (value > 0);
alter table pet drop constraint pet_weight_positive;
alter table pet alter column weight_kg type positive;

-- comment only in the database
comment on table pet is 'Patients';
comment on column pet.name is 'Called by';

-- table and sequence that nobody maps
create table shedlock (name varchar(64) primary key);
create sequence unused;

-- trigger switched off
create function refuse() returns trigger language plpgsql as 'begin return null; end';
create trigger refusing before insert on visit for each row execute function refuse();
alter table visit disable trigger refusing;

-- partial index spelled otherwise
drop index visit_open_idx;
create index visit_open_idx on visit (starts_at asc nulls last) where status = 'CHECKED_IN' or status = 'SCHEDULED';

-- foreign key that names its column
alter table species drop constraint species_parent_fk;
alter table species add foreign key (parent_id) references species (id);

-- materialized view behind a read-only entity
drop view visit_summary;
create materialized view visit_summary as select id as pet_id, name as pet_name, name as owner_name, 1::bigint as visit_count, created_at as last_visit_at from pet;

-- storage
alter table visit set (fillfactor = 70);
alter table visit alter column findings set storage external;
alter table visit replica identity full;
