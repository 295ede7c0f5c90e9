-- Pet
alter sequence pets_seq increment by 50;
