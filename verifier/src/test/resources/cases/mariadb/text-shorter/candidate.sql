-- Pet.note
alter table pets modify column note longtext;
