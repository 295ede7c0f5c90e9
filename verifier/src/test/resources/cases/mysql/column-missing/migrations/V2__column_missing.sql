alter table owners drop column email;
