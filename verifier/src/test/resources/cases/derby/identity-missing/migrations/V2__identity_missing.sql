alter table pets drop constraint to_owner;
alter table owners drop column id cascade;
alter table owners add column id bigint not null default 0;
alter table owners alter column id drop default;
alter table owners add primary key (id);
alter table pets add constraint to_owner foreign key (owner_id) references owners (id);
