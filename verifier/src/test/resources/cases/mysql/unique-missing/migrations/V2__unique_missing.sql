alter table owners drop key owners_email;
