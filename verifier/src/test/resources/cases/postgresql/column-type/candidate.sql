-- Pet.born: fails on values that date cannot hold
alter table pets alter column born type date using born::date;
