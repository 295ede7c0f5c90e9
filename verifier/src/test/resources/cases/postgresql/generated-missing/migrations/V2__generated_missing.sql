create table papers (
    id bigint primary key,
    code uuid,
    extra jsonb,
    title varchar(255),
    title_length int
);
