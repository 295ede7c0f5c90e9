create or replace sequence pets_seq start with 1000 increment by 50;
