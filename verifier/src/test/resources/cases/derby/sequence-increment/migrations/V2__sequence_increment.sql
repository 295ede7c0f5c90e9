drop sequence pets_seq restrict;
create sequence pets_seq as bigint start with 1 increment by 1;
