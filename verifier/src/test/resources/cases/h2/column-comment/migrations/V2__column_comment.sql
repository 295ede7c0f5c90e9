comment on column pets.name is 'what it is called';
