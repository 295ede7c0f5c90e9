-- file V1__start.sql
create table owner (id bigint primary key, phone text, fax text, mail text, name text);
-- file V2__allowed.sql
set lock_timeout = '1s';
-- mooring:allow lint.column.dropped nobody reads it since release 12
alter table owner drop column phone;
alter table owner
  -- mooring:allow column.dropped faxes are gone
  drop column fax;
-- file V3__wrong.sql
set lock_timeout = '1s';
-- mooring:allow lint.column.dropped
alter table owner drop column mail;
-- mooring:allow lint.column.lost a typing error
-- mooring:allow lint.table.dropped does not drop a table
alter table owner add column note text;
-- mooring:allow
select '-- mooring:allow lint.column.dropped in a literal is none';
-- file V4__other_statement.sql
set lock_timeout = '1s';
-- mooring:allow lint.column.dropped belongs to the next statement alone
select 1;
alter table owner drop column name;
