alter sequence pets_seq cycle;
