alter table pets modify column note text;
