alter table pets drop foreign key pets_ibfk_1;
alter table pets partition by hash (id) partitions 4;
