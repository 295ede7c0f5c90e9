create fulltext index pets_by_words on pets (name, note);
