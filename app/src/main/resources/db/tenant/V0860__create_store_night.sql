-- Why: a firm must be able to believe that what it keeps is looked after: every night a part of all contents is read again, and
-- what came of it stays here.
create table store_night (
    night date primary key,
    asked_at timestamptz not null,
    part int not null default 0,
    contents_read int not null default 0,
    damaged int not null default 0,
    found int not null default 0,
    told int not null default 0,
    whole_again int not null default 0,
    unreadable int not null default 0,
    ended_at timestamptz,
    outcome text,
    constraint night_ends_with_an_outcome check ((ended_at is null) = (outcome is null)),
    constraint night_outcome_is_known check (outcome in ('DONE', 'STOPPED', 'FAILED', 'STORE_GONE'))
);
