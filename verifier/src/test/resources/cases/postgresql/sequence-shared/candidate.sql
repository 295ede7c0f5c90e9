-- Cat
alter sequence animal_seq increment by 50;
