-- Each paragraph is one difference: what happens to the migrated database, and what is to be found
-- then (code, effect, object). See DriftMatrixTest.

-- # Tables

-- table dropped
drop table pets;
-- -> table.missing breaks-reads pets

-- table renamed
alter table pets rename to animals;
-- -> table.missing breaks-reads pets

-- table replaced by a view
alter table pets rename to animals;
create view pets as select * from animals;
-- -> table.kind stricter pets

-- trigger
create trigger counting before insert on pets for each row call 'dev.mooring.verifier.compare.SilentTrigger';
-- -> table.triggers stricter pets

-- # Columns

-- column dropped
alter table pets drop column kind;
-- -> column.missing breaks-reads pets.kind

-- column renamed
alter table owners alter column balance rename to money;
-- -> column.missing breaks-reads owners.balance
-- -> column.extra cosmetic owners.money

-- extra column, nullable
alter table pets add column colour varchar(20);
-- -> column.extra cosmetic pets.colour

-- extra column, not null with default
alter table pets add column colour varchar(20) default 'brown' not null;
-- -> column.extra cosmetic pets.colour

-- extra column, not null without default
alter table pets add column colour varchar(20) not null;
-- -> column.extra breaks-writes pets.colour

-- extra column, generated
alter table pets add column shout varchar(80) generated always as (upper(name));
-- -> column.extra cosmetic pets.shout

-- date as text
alter table pets alter column born varchar(10);
-- -> column.type integrity pets.born

-- date as timestamp
alter table pets alter column born timestamp;
-- -> column.type cosmetic pets.born

-- decimal as floating point
alter table owners alter column balance double precision;
-- -> column.type integrity owners.balance

-- smallint as integer
alter table owners alter column level integer;
-- -> column.type cosmetic owners.level

-- integer as smallint
alter table owners alter column version smallint not null;
-- -> column.type stricter owners.version

-- boolean as integer
alter table owners alter column active set data type integer;
-- -> column.type cosmetic owners.active

-- text as number
alter table pets alter column name set data type bigint;
-- -> column.type breaks-writes pets.name

-- fixed length
alter table pets alter column name set data type char(80);
-- -> column.type integrity pets.name

-- declared length shorter
alter table owners alter column email set data type varchar(100);
-- -> column.length breaks-writes owners.email

-- declared length longer
alter table pets alter column name set data type varchar(200);
-- -> column.length cosmetic pets.name

-- default length shorter
alter table owners alter column name set data type varchar(100);
-- -> column.length stricter owners.name

-- text without a limit
alter table owners alter column name set data type clob;
-- -> column.length cosmetic owners.name

-- fewer digits
alter table owners alter column balance set data type numeric(8, 2);
-- -> column.precision breaks-writes owners.balance

-- more digits
alter table owners alter column balance set data type numeric(12, 2);
-- -> column.precision cosmetic owners.balance

-- fewer digits behind the point
alter table owners alter column balance set data type numeric(9, 1);
-- -> column.scale integrity owners.balance

-- more digits behind the point
alter table owners alter column balance set data type numeric(12, 4);
-- -> column.scale integrity owners.balance

-- fractional seconds lost
alter table owners alter column created_at set data type timestamp(0) with time zone;
-- -> column.precision cosmetic owners.created_at

-- time zone lost
alter table owners alter column created_at set data type timestamp;
-- -> column.timezone integrity owners.created_at

-- enum as varchar
alter table pets alter column kind set data type varchar(10);
-- -> column.type integrity pets.kind

-- enum lacks a constant
alter table pets alter column kind set data type enum ('DOG');
-- -> column.values breaks-writes pets.kind

-- enum has a value that Java lacks
alter table pets alter column kind set data type enum ('DOG', 'CAT', 'BIRD');
-- -> column.values breaks-reads pets.kind

-- domain over a shorter type
create domain short_name as varchar(20);
alter table pets alter column name set data type short_name;
-- -> column.type breaks-writes pets.name

-- domain with a check
create domain some_name as varchar(80) check (value <> '');
alter table pets alter column name set data type some_name;
-- -> check.extra stricter pets.name

-- declared not null dropped
alter table owners alter column name drop not null;
-- -> column.nullable integrity owners.name

-- not null dropped under a primitive
alter table owners alter column active drop not null;
-- -> column.nullable integrity owners.active

-- not null dropped under a version
alter table owners alter column version drop not null;
-- -> column.nullable integrity owners.version

-- not null dropped under an association
alter table pets alter column owner_id drop not null;
-- -> column.nullable integrity pets.owner_id

-- not null under an attribute that does not say
alter table pets alter column born set not null;
-- -> column.nullable stricter pets.born

-- default dropped under a generated value
alter table owners alter column created_at drop default;
-- -> column.default breaks-writes owners.created_at

-- mapped column is generated
alter table pets drop column kind;
alter table pets add column kind enum ('CAT', 'DOG') generated always as ('CAT');
-- -> column.generated breaks-writes pets.kind

-- identity lost
alter table owners alter column id drop identity;
-- -> column.identity breaks-writes owners.id

-- identity always
alter table owners alter column id set generated always;
-- -> column.identity cosmetic owners.id

-- identity in other steps
alter table owners alter column id set increment by 10;
-- -> column.identity cosmetic owners.id

-- # Keys

-- primary key missing
alter table pets drop primary key;
-- -> primary-key.missing integrity pets.id

-- primary key over more columns
alter table pets drop primary key;
alter table pets add primary key (id, owner_id);
-- -> primary-key.columns integrity pets.id

-- unique missing
drop index owners_email;
-- -> unique.missing integrity owners.email

-- unique extra
alter table pets add unique (name);
-- -> unique.extra stricter pets.name

-- unique extra, as an index
create unique index once on pets (name, born);
-- -> index.extra stricter pets(name, born)

-- unique over more columns
drop index owners_email;
create unique index owners_email on owners (email, name);
-- -> unique.missing integrity owners.email
-- -> index.extra stricter owners(email, name)

-- nulls not distinct
drop index owners_email;
alter table owners add unique nulls not distinct (email);
-- -> unique.nulls stricter owners.email

-- foreign key missing
alter table pets drop constraint owner;
-- -> foreign-key.missing integrity pets.owner_id

-- foreign key to another table
create table people (id bigint primary key);
alter table pets drop constraint owner;
alter table pets add foreign key (owner_id) references people;
-- -> foreign-key.target integrity pets.owner_id

-- cascade added
alter table pets drop constraint owner;
alter table pets add foreign key (owner_id) references owners on delete cascade;
-- -> foreign-key.on-delete integrity pets.owner_id

-- on update cascade
alter table pets drop constraint owner;
alter table pets add foreign key (owner_id) references owners on update cascade;
-- -> foreign-key.on-update cosmetic pets.owner_id

-- foreign key extra
alter table pets add foreign key (id) references owners;
-- -> foreign-key.extra stricter pets.id

-- # Indexes

-- index missing
drop index pets_by_name;
-- -> index.missing performance pets(name, born)

-- index extra
create index more on pets (born);
-- -> index.extra cosmetic pets.born

-- index in another order
drop index pets_by_name;
create index pets_by_name on pets (born, name);
-- -> index.order performance pets(name, born)

-- index in the other direction
drop index pets_by_name;
create index pets_by_name on pets (name, born desc);
-- -> index.direction performance pets(name, born)

-- index unique
drop index pets_by_name;
create unique index pets_by_name on pets (name, born);
-- -> index.unique stricter pets(name, born)

-- # Checks

-- check missing
alter table owners drop constraint balance_positive;
-- -> check.missing integrity owners.balance

-- check with another bound
alter table owners drop constraint balance_positive;
alter table owners add check (balance >= 10);
-- -> check.expression integrity owners.balance

-- check with another operator
alter table owners drop constraint balance_positive;
alter table owners add check (balance > 0);
-- -> check.expression integrity owners.balance

-- check extra
alter table pets add check (name <> '');
-- -> check.extra stricter pets.name

-- # Sequences

-- sequence missing
drop sequence pets_seq;
-- -> sequence.missing breaks-writes pets_seq

-- sequence in other steps
alter sequence pets_seq increment by 1;
-- -> sequence.increment breaks-writes pets_seq

-- sequence starts elsewhere
alter sequence pets_seq start with 1000;
-- -> sequence.start cosmetic pets_seq

-- sequence with an end
alter sequence pets_seq maxvalue 1000000;
-- -> sequence.range stricter pets_seq

-- sequence starts over
alter sequence pets_seq cycle;
-- -> sequence.cycle integrity pets_seq

-- # No differences

-- clean

-- constraint renamed
alter table owners rename constraint balance_positive to some_check;

-- index renamed
alter index pets_by_name rename to some_idx;

-- unique constraint instead of an index
drop index owners_email;
alter table owners add unique (email);

-- column order
alter table pets drop column kind;
alter table pets add column kind enum ('CAT', 'DOG') before name;

-- type synonyms
alter table owners alter column balance set data type dec(10, 2);
alter table owners alter column version set data type int4;

-- enum values in another order
alter table pets alter column kind set data type enum ('CAT', 'DOG');

-- defaults spelled otherwise
alter table owners alter column created_at set default current_timestamp;

-- default null
alter table pets alter column born set default null;

-- default that nobody asked for
alter table pets alter column born set default date '2020-01-01';

-- check that does without null in words
alter table owners drop constraint balance_positive;
alter table owners add check (0 <= balance);

-- no action instead of restrict
alter table pets drop constraint owner;
alter table pets add foreign key (owner_id) references owners (id) on delete no action;

-- index beside the foreign key's own
create index by_owner on pets (owner_id);

-- not null as a check
alter table owners alter column name drop not null;
alter table owners add check (name is not null);

-- domain over the same type
create domain pet_name as varchar(80);
alter table pets alter column name set data type pet_name;

-- comment only in the database
comment on table pets is 'Patients';
comment on column pets.name is 'Called by';

-- table and sequence that nobody maps
create table shedlock (name varchar(64) primary key);
create sequence unused;
