alter sequence pets_seq start with 1000;
