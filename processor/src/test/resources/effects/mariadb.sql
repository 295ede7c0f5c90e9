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
alter table item modify column colour varchar(20) not null;
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
alter table item modify column due_on varchar(10);
-- -> error column.type integrity item.due_on
-- -> no due_on: ok

-- date as timestamp
alter table item modify column due_on datetime(6);
-- -> note column.type cosmetic item.due_on

-- integer as text
alter table item modify column weight varchar(10);
-- -> error column.type integrity item.weight
-- -> no weight: ok

-- decimal as text
alter table item modify column price varchar(20);
-- -> error column.type integrity item.price
-- -> sum: differs
-- -> no price: ok

-- point in time as text
alter table item modify column made_at varchar(50);
-- -> error column.type integrity item.made_at
-- -> no made_at: ok

-- time as text
alter table item modify column opens_at varchar(20);
-- -> error column.type integrity item.opens_at
-- -> no opens_at: ok

-- integer as bigint
alter table item modify column weight bigint;
-- -> note column.type cosmetic item.weight

-- integer as smallint
alter table item drop constraint item_amount;
alter table item modify column amount smallint not null;
alter table item add constraint item_amount check (amount >= 0);
-- -> warning column.type stricter item.amount
-- -> insert greatest: fails

-- decimal as floating point
alter table item modify column price double precision;
-- -> error column.type integrity item.price
-- -> sum: differs

-- floating point as a shorter one
alter table item modify column ratio float not null;
-- -> error column.type integrity item.ratio
-- -> read: differs
-- -> read in another zone: differs
-- -> insert: differs

-- boolean as integer
alter table item modify column active integer not null;
-- -> note column.type cosmetic item.active

-- uuid as text
alter table item modify column token varchar(36);
-- -> error column.type integrity item.token
-- -> no token: ok

-- json as text
alter table item modify column attributes longtext;
-- -> note column.type cosmetic item.attributes

-- json as limited text
alter table item modify column attributes varchar(1000);
-- -> warning column.type stricter item.attributes
-- -> insert long attributes: fails

-- text as integer
update depot set town = null;
alter table depot modify column town integer;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails

-- text as date
update depot set town = null;
alter table depot modify column town date;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails

-- text as uuid
update depot set town = null;
alter table depot modify column town uuid;
-- -> error column.type breaks-writes depot.town
-- -> insert depot: fails

-- boolean as text
alter table item modify column active varchar(5) not null;
-- -> error column.type integrity item.active
-- -> no active: ok

-- text as json
update item set note = '"a note"' where note is not null;
alter table item modify column note json;
-- -> error column.type breaks-writes item.note
-- -> read: differs
-- -> read in another zone: differs
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

-- array as text
alter table item modify column tags varchar(255);
-- -> warning column.type stricter item.tags
-- -> insert many tags: fails

-- fixed length
alter table item modify column code char(20) not null;
-- -> note column.type cosmetic item.code

-- declared length shorter
alter table item modify column code varchar(10) not null;
-- -> error column.length breaks-writes item.code
-- -> insert greatest: fails

-- declared length longer
alter table item modify column code varchar(50) not null;
-- -> note column.length cosmetic item.code

-- default length shorter
alter table item modify column note varchar(100);
-- -> warning column.length stricter item.note
-- -> insert long note: fails

-- text without a limit
alter table item modify column note text;
-- -> note column.length cosmetic item.note

-- fewer digits
alter table item modify column price decimal(8, 2);
-- -> error column.precision breaks-writes item.price
-- -> insert greatest: fails

-- more digits
alter table item modify column price decimal(12, 2);
-- -> note column.precision cosmetic item.price

-- fewer digits behind the point
alter table item modify column price decimal(9, 1);
-- -> error column.scale integrity item.price
-- -> read: differs
-- -> read by price: differs
-- -> read in another zone: differs
-- -> sum: differs
-- -> insert: differs
-- -> insert greatest: fails

-- time zone added to a local time
alter table item modify column planned_at timestamp(6) null;
-- -> warning column.type stricter item.planned_at
-- -> insert distant future: fails

-- native enum as text
alter table item modify column shape varchar(10);
-- -> error column.type integrity item.shape
-- -> unknown shape: ok

-- native enum lacks a constant
alter table item modify column shape enum('BOX', 'CAN');
-- -> error column.values breaks-writes item.shape
-- -> insert constants 2: fails

-- native enum has a value that Java lacks, in a row
alter table item modify column shape enum('BOX', 'CAN', 'SACK', 'TUBE');
update item set shape = 'SACK';
-- -> error column.values breaks-reads item.shape
-- -> read: fails
-- -> read nulls: fails
-- -> read by shape: differs
-- -> read in another zone: fails
-- -> read depot: fails
-- -> update: fails
-- -> update to nulls: fails
-- -> delete: fails

-- text as native enum
alter table item modify column status enum('GONE', 'NEW', 'SOLD');
-- -> note column.type cosmetic item.status

-- check lacks a constant
alter table item modify column status varchar(20) check (status in ('NEW', 'SOLD'));
-- -> error check.values breaks-writes item.status
-- -> insert constants 2: fails

-- check over constants missing
alter table item modify column status varchar(20);
-- -> note check.missing cosmetic item.status
-- -> unknown status: ok

-- check over ordinals missing
alter table item modify column grade smallint;
-- -> note check.missing cosmetic item.grade
-- -> unknown grade: ok

-- check lacks an ordinal
alter table item modify column grade smallint check (grade between 0 and 1);
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
alter table item modify column code varchar(20);
-- -> error column.nullable integrity item.code
-- -> null code: ok

-- not null as a check
alter table item modify column code varchar(20);
alter table item add check (code is not null);

-- null under a primitive
alter table item modify column amount integer;
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
alter table item modify column depot_id bigint;
-- -> error column.nullable integrity item.depot_id
-- -> null depot: ok

-- not null under a wrapper
update item set due_on = current_date where due_on is null;
alter table item modify column due_on date not null;
-- -> warning column.nullable stricter item.due_on
-- -> read nulls: differs
-- -> sum: fails
-- -> insert nulls: fails
-- -> update to nulls: fails

-- not null under an association
update item set part_of_id = id;
alter table item modify column part_of_id bigint not null;
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
-- -> delete: fails
-- -> delete depot: fails

-- not null with default under a wrapper
update item set note = '' where note is null;
alter table item modify column note varchar(255) not null default '';
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

-- identity lost
alter table item drop constraint FKcnb5r56fde891r25f9myjp966;
alter table depot modify column id bigint not null;
alter table item add constraint FKcnb5r56fde891r25f9myjp966 foreign key (depot_id) references depot (id) on delete cascade;
-- -> error column.identity breaks-writes depot.id
-- -> insert depot: fails

-- serial instead of identity
alter table item drop constraint FKcnb5r56fde891r25f9myjp966;
alter table depot modify column id bigint not null;
alter table item add constraint FKcnb5r56fde891r25f9myjp966 foreign key (depot_id) references depot (id) on delete cascade;
create sequence depot_id_seq start with 100;
alter table depot alter column id set default next value for depot_id_seq;
-- -> error column.identity breaks-writes depot.id
-- -> insert depot: fails

-- primary key missing
alter table item drop constraint FKiqatiskbxe3ishecewvwpk7be;
alter table item drop primary key;
-- -> error primary-key.missing integrity item.id
-- -> error foreign-key.missing integrity item.part_of_id
-- -> delete whole: ok
-- -> unknown part: ok
-- -> duplicate id: ok

-- unique missing
alter table item drop constraint UK6cgogdarkq48dlg1lbnv4q1oq;
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
alter table item drop constraint UK6cgogdarkq48dlg1lbnv4q1oq;
create unique index item_code on item (code);

-- foreign key missing
alter table item drop constraint FKiqatiskbxe3ishecewvwpk7be;
-- -> error foreign-key.missing integrity item.part_of_id
-- -> delete whole: ok
-- -> unknown part: ok

-- cascade lost
alter table item drop constraint FKcnb5r56fde891r25f9myjp966;
alter table item add foreign key (depot_id) references depot (id);
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
update item set weight = null;
alter table item modify column weight bigint;
alter table item add foreign key (weight) references depot (id);
-- -> warning foreign-key.extra stricter item.weight
-- -> note column.type cosmetic item.weight
-- -> read: differs
-- -> read by weight: differs
-- -> read in another zone: differs
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
drop index item_due on item;
-- -> warning index.missing performance item.due_on

-- index unique
update item set due_on = null where code = 'bare';
drop index item_due on item;
create unique index item_due on item (due_on);
-- -> warning unique.extra stricter item.due_on
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
create sequence item_seq start with 1000 increment by 50;
-- -> note sequence.start cosmetic item_seq

-- trigger that refuses
create trigger refusing before insert on item for each row signal sqlstate '45000';
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

-- replaced by a view that takes no rows
alter table depot rename to depots;
create view depot as select distinct * from depots;
-- -> warning table.kind stricter depot
-- -> insert depot: fails
-- -> delete depot: fails

-- comments
alter table item comment 'Things';
