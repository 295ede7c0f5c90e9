drop sequence pets_seq;
create sequence pets_seq as bigint start with 1 increment by 50 cycle;
