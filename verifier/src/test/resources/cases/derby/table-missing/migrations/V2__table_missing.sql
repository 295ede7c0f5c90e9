drop view grown;
drop table pets;
