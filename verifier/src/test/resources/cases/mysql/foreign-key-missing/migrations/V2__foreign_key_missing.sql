alter table pets drop foreign key pets_ibfk_1;
