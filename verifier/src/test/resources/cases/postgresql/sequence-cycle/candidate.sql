-- Pet
alter sequence pets_seq no cycle;
