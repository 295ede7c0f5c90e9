-- Pet.born: fails on values that date cannot hold
alter table pets modify column born date;
