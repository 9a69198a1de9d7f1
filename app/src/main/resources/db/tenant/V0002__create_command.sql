-- Why: a click that the browser sends again, because a node died before it answered, must act once.
create table command (
    id uuid primary key,
    result uuid,
    at timestamptz not null
);
