drop sequence pets_seq;
create sequence pets_seq start with 1000 increment by 50;
