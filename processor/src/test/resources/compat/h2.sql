-- column dropped
alter table owner drop column note;
-- -> error compat.column.missing OWNER.NOTE [select, insert, update, delete]
-- -> fails: delete Owner
-- -> fails: insert Owner
-- -> fails: select Owner
-- -> fails: select Owner.note
-- -> fails: update Owner
-- -> fails: update Owner.note
-- -> fails: update Owner.phones

-- column renamed
alter table owner alter column note rename to remark;
-- -> error compat.column.missing OWNER.NOTE [select, insert, update, delete]
-- -> fails: delete Owner
-- -> fails: insert Owner
-- -> fails: select Owner
-- -> fails: select Owner.note
-- -> fails: update Owner
-- -> fails: update Owner.note
-- -> fails: update Owner.phones

-- new nullable column
alter table owner add column nick varchar(20);

-- new column, not null with default
alter table owner add column nick varchar(20) default 'nick' not null;

-- new column, not null without default
alter table owner add column nick varchar(20) default 'nick' not null;
alter table owner alter column nick drop default;
-- -> error compat.column.extra OWNER.NICK [insert]
-- -> fails: insert Owner

-- optional attribute becomes not null
update owner set note = '' where note is null;
alter table owner alter column note set not null;
-- -> warning compat.column.nullable OWNER.NOTE [insert, update]
-- -> fails: insert Owner.note
-- -> fails: update Owner.note

-- not null dropped under a required attribute
alter table owner alter column name set null;
-- -> warning compat.column.nullable OWNER.NAME [update]

-- default of a column that the release does not insert dropped
alter table owner alter column lucky drop default;
-- -> error compat.column.default OWNER.LUCKY [insert]
-- -> fails: insert Owner

-- text becomes integer
alter table owner alter column note integer;
-- -> error compat.column.type OWNER.NOTE [insert, update]
-- -> fails: insert Owner
-- -> fails: update Owner
-- -> fails: update Owner.note

-- integer becomes text
alter table owner alter column weight varchar(20);
-- -> warning compat.column.type OWNER.WEIGHT []

-- boolean becomes integer
alter table owner alter column active integer;

-- uuid becomes text
alter table owner alter column token varchar(36);
-- -> warning compat.column.type OWNER.TOKEN []

-- date becomes text
alter table owner alter column born varchar(20);
-- -> warning compat.column.type OWNER.BORN []

-- declared length shorter
alter table owner alter column name varchar(30);
-- -> error compat.column.length OWNER.NAME [insert, update]
-- -> fails: insert Owner.name
-- -> fails: update Owner.name

-- new check over a new column
alter table owner add column tier varchar(10);
alter table owner add constraint owner_tier check (tier in ('A', 'B'));

-- new check that a missing value does not pass
alter table owner add column tier varchar(10);
update owner set tier = 'A';
alter table owner add constraint owner_tier check (tier is not null);
-- -> error compat.check.extra OWNER.TIER [insert]
-- -> fails: insert Owner

-- new unique constraint
alter table owner add constraint owner_name unique (name);
-- -> warning compat.unique.extra OWNER.NAME [insert, update]
-- -> fails: insert Owner.name

-- unique constraint dropped
alter table owner drop constraint owner_email;

-- foreign key without cascade
alter table pet drop constraint pet_owner;
alter table pet add constraint pet_owner foreign key (owner_id) references owner (id);
-- -> error compat.foreign-key.on-delete PET.OWNER_ID [delete]
-- -> fails: delete Owner

-- table dropped
drop table tag;
-- -> error compat.table.missing TAG [select, insert, update, delete]
-- -> fails: delete Tag
-- -> fails: insert Tag
-- -> fails: select Tag
-- -> fails: select Tag.code
-- -> fails: select Tag.label
-- -> fails: select Tag.weight
-- -> fails: update Tag
-- -> fails: update Tag.label
-- -> fails: update Tag.weight

-- table renamed, with a view under the old name
alter table tag rename to label;
create view tag as select code, label, weight from label;
-- -> error compat.table.kind TAG [insert, update, delete]
-- -> fails: delete Tag
-- -> fails: insert Tag
-- -> fails: update Tag
-- -> fails: update Tag.label
-- -> fails: update Tag.weight

-- sequence dropped
drop sequence owner_seq;
-- -> error compat.sequence.missing OWNER_SEQ [insert]
-- -> fails: insert Owner

-- sequence counts in smaller steps
alter sequence owner_seq increment by 1;
-- -> error compat.sequence.increment OWNER_SEQ [insert]
-- -> fails: insert 
