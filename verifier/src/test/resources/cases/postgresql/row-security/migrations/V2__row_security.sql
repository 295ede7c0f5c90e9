alter table owners enable row level security;
