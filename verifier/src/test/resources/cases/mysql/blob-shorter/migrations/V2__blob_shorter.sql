alter table pets modify column photo blob;
