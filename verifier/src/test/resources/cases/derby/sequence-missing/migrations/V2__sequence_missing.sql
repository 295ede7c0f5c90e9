drop sequence pets_seq restrict;
