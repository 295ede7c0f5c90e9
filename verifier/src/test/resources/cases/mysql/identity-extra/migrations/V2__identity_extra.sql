alter table pets modify column id bigint not null auto_increment;
