-- Pet.chip: fails on values that uuid cannot hold
alter table pets modify column chip uuid;
