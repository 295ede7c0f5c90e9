-- Each paragraph is one drift, what Mooring finds, and what Hibernate then does otherwise. See
-- EffectsTest.

-- table dropped
drop table item;
-- -> error table.missing breaks-reads item
-- -> read: fails
-- -> read nulls: fails
-- -> read by weight: fails
-- -> read by active: fails
-- -> read by price: fails
-- -> read by status: fails
-- -> read by grade: fails
-- -> read by shape: fails
-- -> read by token: fails
-- -> read by dueOn: fails
-- -> read in another zone: fails
-- -> future in another zone: fails
-- -> sum: fails
-- -> read depot: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails

-- table renamed
alter table depot rename to depots;
-- -> error table.missing breaks-reads depot
-- -> future in another zone: fails
-- -> sum: fails
-- -> read depot: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert depot: fails
-- -> insert depot in other case: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> delete depot: fails

-- column dropped
alter table item drop column note;
-- -> error column.missing breaks-reads item.note
-- -> read: fails
-- -> read nulls: fails
-- -> read in another zone: fails
-- -> future in another zone: fails
-- -> sum: fails
-- -> read depot: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails

-- extra column, nullable
alter table item add column colour varchar(20);
-- -> note column.extra cosmetic item.colour

-- extra column, not null with default
alter table item add column colour varchar(20) not null default 'red';
-- -> note column.extra cosmetic item.colour

-- extra column, not null without default
alter table item add column colour varchar(20);
update item set colour = 'red';
alter table item alter column colour set not null;
-- -> error column.extra breaks-writes item.colour
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- extra table
create table other (id bigint primary key);

-- date as text
alter table item alter column due_on type varchar(10);
-- -> error column.type breaks-reads item.due_on
-- -> read by dueOn: differs
-- -> future in another zone: fails
-- -> insert: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> no due_on: ok

-- date as timestamp
alter table item alter column due_on type timestamp;
-- -> note column.type cosmetic item.due_on

-- integer as text
alter table item alter column weight type varchar(10);
-- -> error column.type breaks-reads item.weight
-- -> read by weight: fails
-- -> no weight: ok

-- integer as bigint
alter table item alter column weight type bigint;
-- -> note column.type cosmetic item.weight

-- integer as smallint
alter table item drop constraint item_amount;
alter table item alter column amount type smallint;
alter table item add constraint item_amount check (amount >= 0);
-- -> warning column.type stricter item.amount
-- -> insert greatest: fails

-- decimal as floating point
alter table item alter column price type double precision;
-- -> error column.type integrity item.price
-- -> sum: differs

-- floating point as a shorter one
alter table item alter column ratio type real;
-- -> error column.type integrity item.ratio
-- -> read: differs
-- -> read in another zone: differs
-- -> insert: differs

-- boolean as integer
alter table item alter column active type integer using active::integer;
-- -> error column.type breaks-reads item.active
-- -> read by active: fails
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails

-- uuid as text
alter table item alter column token type varchar(36);
-- -> error column.type breaks-reads item.token
-- -> read: fails
-- -> read by token: fails
-- -> read in another zone: fails
-- -> read depot: fails
-- -> insert: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails
-- -> no token: ok

-- json as text
alter table item alter column attributes type text;
-- -> note column.type cosmetic item.attributes

-- text as integer
update depot set town = null;
alter table depot alter column town type integer using null;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails
-- -> insert depot in other case: fails

-- text as date
update depot set town = null;
alter table depot alter column town type date using null;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails
-- -> insert depot in other case: fails

-- text as uuid
update depot set town = null;
alter table depot alter column town type uuid using null;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails
-- -> insert depot in other case: fails

-- text as json
update item set note = '1';
alter table item alter column note type jsonb using note::jsonb;
-- -> error column.type breaks-writes item.note
-- -> read: differs
-- -> read nulls: differs
-- -> read in another zone: differs
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails

-- array as text
alter table item alter column tags type text;
-- -> error column.type breaks-reads item.tags
-- -> read: fails
-- -> read in another zone: fails
-- -> read depot: fails
-- -> insert: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails

-- fixed length
alter table item alter column code type char(20);
-- -> error column.type integrity item.code
-- -> read: differs
-- -> read nulls: differs
-- -> read in another zone: differs
-- -> future in another zone: differs
-- -> insert: differs

-- unique text that compares without case
create extension if not exists citext;
alter table depot alter column name type citext;
-- -> warning column.type stricter depot.name
-- -> insert depot in other case: fails

-- declared length shorter
alter table item alter column code type varchar(10);
-- -> error column.length breaks-writes item.code
-- -> insert greatest: fails

-- declared length longer
alter table item alter column code type varchar(50);
-- -> note column.length cosmetic item.code

-- default length shorter
alter table item alter column note type varchar(100);
-- -> warning column.length stricter item.note
-- -> insert long note: fails

-- text without a limit
alter table item alter column note type text;
-- -> note column.length cosmetic item.note

-- fewer digits
alter table item alter column price type numeric(8, 2);
-- -> error column.precision breaks-writes item.price
-- -> insert greatest: fails

-- more digits
alter table item alter column price type numeric(12, 2);
-- -> note column.precision cosmetic item.price

-- fewer digits behind the point
alter table item alter column price type numeric(9, 1);
-- -> error column.scale integrity item.price
-- -> read: differs
-- -> read by price: differs
-- -> read in another zone: differs
-- -> sum: differs
-- -> insert: differs
-- -> insert greatest: fails

-- time zone lost under an instant
alter table item alter column made_at type timestamp using made_at at time zone 'UTC';
-- -> error column.timezone integrity item.made_at
-- -> future in another zone: differs

-- time zone added to a local time
alter table item alter column planned_at type timestamptz;
-- -> error column.timezone integrity item.planned_at
-- -> read in another zone: differs

-- native enum as text
alter table item alter column shape type varchar(10);
-- -> error column.type integrity item.shape
-- -> unknown shape: ok

-- native enum lacks a constant
alter type shape rename to old_shape;
create type shape as enum ('BOX', 'CAN');
alter table item alter column shape type shape using shape::text::shape;
drop type old_shape cascade;
-- -> error enum.values breaks-writes shape
-- -> insert constants 2: fails

-- native enum has a value that Java lacks, in a row
alter type shape rename to old_shape;
create type shape as enum ('BOX', 'CAN', 'TUBE', 'SACK');
alter table item alter column shape type shape using shape::text::shape;
drop type old_shape cascade;
update item set shape = 'SACK';
-- -> error enum.values breaks-reads shape
-- -> read: fails
-- -> read nulls: fails
-- -> read by shape: differs
-- -> read in another zone: fails
-- -> read depot: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails

-- text as native enum
alter table item drop constraint item_status_check;
create type status as enum ('NEW', 'SOLD', 'GONE');
alter table item alter column status type status using status::status;
-- -> error column.type breaks-writes item.status
-- -> read by status: fails
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails

-- check lacks a constant
alter table item drop constraint item_status_check;
alter table item add check (status in ('NEW', 'SOLD'));
-- -> error check.values breaks-writes item.status
-- -> insert constants 2: fails

-- check over constants missing
alter table item drop constraint item_status_check;
-- -> note check.missing cosmetic item.status
-- -> unknown status: ok

-- check over ordinals missing
alter table item drop constraint item_grade_check;
-- -> note check.missing cosmetic item.grade
-- -> unknown grade: ok

-- check lacks an ordinal
alter table item drop constraint item_grade_check;
alter table item add check (grade between 0 and 1);
-- -> error check.values breaks-writes item.grade
-- -> insert constants 2: fails

-- check missing
alter table item drop constraint item_amount;
-- -> error check.missing integrity item.amount
-- -> negative amount: ok

-- check extra
alter table item add check (length(note) < 10);
-- -> warning check.extra stricter item.note
-- -> insert long note: fails

-- not null dropped under a declaration
alter table item alter column code drop not null;
-- -> error column.nullable integrity item.code
-- -> null code: ok

-- not null as a check
alter table item alter column code drop not null;
alter table item add check (code is not null);

-- not null as a check that was not asked of older rows
alter table item alter column code drop not null;
update item set code = null where note is null;
alter table item add check (code is not null) not valid;
-- -> error column.nullable integrity item.code
-- -> read nulls: fails

-- null under a primitive
alter table item alter column amount drop not null;
update item set amount = null;
-- -> error column.nullable integrity item.amount
-- -> read: fails
-- -> read nulls: fails
-- -> read in another zone: fails
-- -> read depot: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails
-- -> null amount: ok

-- not null dropped under an association
alter table item alter column depot_id drop not null;
-- -> error column.nullable integrity item.depot_id
-- -> null depot: ok

-- not null under a wrapper
update item set due_on = current_date where due_on is null;
alter table item alter column due_on set not null;
-- -> warning column.nullable stricter item.due_on
-- -> read nulls: differs
-- -> sum: fails
-- -> insert nulls: fails
-- -> update to nulls: fails

-- not null under an association
update item set part_of_id = id;
alter table item alter column part_of_id set not null;
-- -> warning column.nullable stricter item.part_of_id
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update to nulls: fails

-- not null with default under a wrapper
update item set note = '' where note is null;
alter table item alter column note set default '';
alter table item alter column note set not null;
-- -> warning column.nullable stricter item.note
-- -> read nulls: differs
-- -> sum: fails
-- -> insert nulls: fails
-- -> update to nulls: fails

-- default
alter table item alter column note set default 'none';

-- mapped column is generated
alter table item drop column note;
alter table item add column note varchar(255) generated always as (code) stored;
-- -> error column.generated breaks-writes item.note
-- -> read: differs
-- -> read nulls: differs
-- -> read in another zone: differs
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails
-- -> update: fails
-- -> update to nulls: fails

-- identity lost
alter table depot alter column id drop identity;
-- -> error column.identity breaks-writes depot.id
-- -> insert depot: fails
-- -> insert depot in other case: fails

-- identity always
alter table depot alter column id set generated always;
-- -> note column.identity cosmetic depot.id

-- serial instead of identity
alter table depot alter column id drop identity;
create sequence depot_id_seq start 100 owned by depot.id;
alter table depot alter column id set default nextval('depot_id_seq');
-- -> note column.identity cosmetic depot.id

-- primary key missing
alter table item drop constraint item_pkey cascade;
-- -> error primary-key.missing integrity item.id
-- -> error foreign-key.missing integrity item.part_of_id
-- -> delete whole: ok
-- -> unknown part: ok
-- -> duplicate id: ok

-- unique missing
alter table item drop constraint item_code_key;
-- -> error unique.missing integrity item.code
-- -> duplicate code: ok

-- unique extra
alter table item add unique (note);
-- -> warning unique.extra stricter item.note
-- -> future in another zone: fails
-- -> insert: fails
-- -> insert greatest: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- unique index instead of a constraint
alter table item drop constraint item_code_key;
create unique index on item (code);

-- foreign key missing
alter table item drop constraint FKiqatiskbxe3ishecewvwpk7be;
-- -> error foreign-key.missing integrity item.part_of_id
-- -> delete whole: ok
-- -> unknown part: ok

-- cascade lost
alter table item drop constraint FKcnb5r56fde891r25f9myjp966;
alter table item add foreign key (depot_id) references depot;
-- -> error foreign-key.on-delete integrity item.depot_id
-- -> delete depot: fails

-- cascade found
alter table item drop constraint FKiqatiskbxe3ishecewvwpk7be;
alter table item add foreign key (part_of_id) references item (id) on delete cascade;
-- -> error foreign-key.on-delete integrity item.part_of_id
-- -> delete whole: ok

-- cascade found where Hibernate removes the rows itself
alter table depot_phone drop constraint depot_phone_depot;
alter table depot_phone add foreign key (depot_id) references depot (id) on delete cascade;
-- -> note foreign-key.on-delete cosmetic depot_phone.depot_id

-- foreign key extra
alter table item add foreign key (weight) references depot not valid;
-- -> warning foreign-key.extra stricter item.weight
-- -> future in another zone: fails
-- -> insert: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- index missing
drop index item_due;
-- -> warning index.missing performance item.due_on

-- index unique
update item set due_on = null where code = 'bare';
drop index item_due;
create unique index item_due on item (due_on);
-- -> warning index.unique stricter item.due_on
-- -> future in another zone: fails
-- -> insert: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- sequence missing
drop sequence item_seq;
-- -> error sequence.missing breaks-writes item_seq
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- sequence in other steps
alter sequence item_seq increment by 1;
-- -> error sequence.increment breaks-writes item_seq
-- -> start: fails

-- sequence starts elsewhere
drop sequence item_seq;
create sequence item_seq start 1000 increment 50;
-- -> note sequence.start cosmetic item_seq

-- trigger that refuses
create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end'; create trigger refusing before insert on item for each row execute function refuse();
-- -> warning table.triggers stricter item
-- -> future in another zone: fails
-- -> sum: fails
-- -> insert: fails
-- -> insert nulls: fails
-- -> insert greatest: fails
-- -> insert long note: fails
-- -> insert long attributes: fails
-- -> insert distant future: fails
-- -> insert many tags: fails
-- -> insert equal notes: fails
-- -> insert constants 0: fails
-- -> insert constants 1: fails
-- -> insert constants 2: fails

-- replaced by a materialized view
alter table depot rename to depots;
create materialized view depot as select * from depots;
-- -> error table.kind breaks-writes depot
-- -> insert depot: fails
-- -> insert depot in other case: fails
-- -> delete depot: fails

-- replaced by a view that takes no rows
alter table depot rename to depots;
create view depot as select distinct * from depots;
-- -> warning table.kind stricter depot
-- -> insert depot: fails
-- -> insert depot in other case: fails
-- -> delete depot: fails

-- comments
comment on table item is 'Things';
