create table papers (
    id bigint primary key,
    code uuid,
    extra json,
    title varchar(255),
    title_length int generated always as (char_length(title) + 1)
);
