-- Pet
alter sequence pets_seq nocycle;
