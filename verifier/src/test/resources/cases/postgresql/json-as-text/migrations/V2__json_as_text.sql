create table papers (
    id bigint primary key,
    code uuid,
    extra text,
    title varchar(255),
    title_length int generated always as (char_length(title)) stored
);
