alter table owner drop column fax;
