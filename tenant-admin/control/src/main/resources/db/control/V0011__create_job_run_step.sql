-- Why: what became of a run stays readable: which node took it, which took it over, how it ended, when it was tried again.
create table control.job_run_step (
    seq      bigint      generated always as identity,
    run      uuid        not null,
    at       timestamptz not null,
    state    text        not null,
    node     text,
    attempts integer     not null,
    message  text        not null,
    constraint job_run_step_pk primary key (seq),
    constraint step_is_of_a_run foreign key (run) references control.job_run (id)
);

create index steps_of_a_run on control.job_run_step (run, seq);

grant select, insert on control.job_run_step to chancery_app;
grant select on control.job_run_step to chancery_console;
