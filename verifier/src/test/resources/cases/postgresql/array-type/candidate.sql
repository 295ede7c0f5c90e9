-- Pet.tags: fails on values that text[] cannot hold
alter table pets alter column tags type text[] using tags::text[];
