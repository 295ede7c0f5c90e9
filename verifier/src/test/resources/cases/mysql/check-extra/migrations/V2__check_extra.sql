alter table pets add constraint named check (name <> '');
