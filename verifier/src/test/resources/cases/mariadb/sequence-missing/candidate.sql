-- Pet
create sequence pets_seq start with 1 increment by 50;
