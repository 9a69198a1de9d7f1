-- Why: operators see how far long work of firms is, ask it to stop, and find later what became of it. It is a copy: the
-- firm's own long_job decides what has been done.
create table control.job_run (
    id                uuid        not null,
    tenant            uuid        not null,
    kind              text        not null,
    subject           text        not null,
    state             text        not null,
    done              bigint      not null default 0,
    total             bigint      not null default 0,
    attempts          integer     not null default 0,
    node              text,
    message           text,
    started_at        timestamptz not null,
    updated_at        timestamptz not null,
    finished_at       timestamptz,
    stop_requested_at timestamptz,
    stop_requested_by text,
    constraint job_run_pk primary key (id),
    constraint job_run_state_is_known check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED'))
);

create index job_run_by_start on control.job_run (started_at desc);

grant select, insert on control.job_run to chancery_app;
grant update (state, done, total, attempts, node, message, updated_at, finished_at) on control.job_run to chancery_app;
grant select on control.job_run to chancery_console;
grant update (stop_requested_at, stop_requested_by) on control.job_run to chancery_console;
