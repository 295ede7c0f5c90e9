drop sequence pets_seq;
