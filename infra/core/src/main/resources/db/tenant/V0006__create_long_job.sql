-- Why: work of minutes or hours keeps how far it got beside what it did, in the same transaction: after a crash it goes
-- on there and does nothing twice. The token is raised by each node that takes the work; a node with an old one writes
-- nothing.
create table long_job (
    id           uuid        not null,
    kind         text        not null,
    subject      text        not null,
    payload      text        not null,
    state        text        not null,
    cursor       text        not null default '',
    done         bigint      not null default 0,
    total        bigint      not null default 0,
    attempts     integer     not null default 0,
    token        bigint      not null default 0,
    outcome      text,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    constraint long_job_pk primary key (id),
    constraint long_job_state_is_known check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'))
);
