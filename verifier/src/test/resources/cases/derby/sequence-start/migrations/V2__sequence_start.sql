drop sequence pets_seq restrict;
create sequence pets_seq as bigint start with 1000 increment by 50;
