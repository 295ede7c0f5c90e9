create table papers (
    id bigint primary key,
    code uuid,
    extra varchar(1000),
    title varchar(255),
    title_length int generated always as (char_length(title))
);
