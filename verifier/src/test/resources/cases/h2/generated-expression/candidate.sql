-- Paper.titleLength
alter table papers drop column title_length;
alter table papers add column title_length integer generated always as (char_length(TITLE));
