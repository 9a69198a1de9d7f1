-- Why: a release is offered when every firm that may come to it was rehearsed (DD037); nodes do so by turns for as long as the
-- round runs, with new firms and new builds too.
create table control.rehearsal_round (
    release text not null,
    state text not null,
    parallelism int not null,
    trouble text,
    ordered_by_name text not null,
    ordered_at timestamptz not null,
    retried_at timestamptz,
    constraint rehearsal_round_pk primary key (release),
    constraint rehearsal_round_state_is_known check (state in ('RUNNING', 'STOPPED')),
    constraint rehearsal_round_goes_at_some_pace check (parallelism > 0)
);

grant select, update (trouble) on control.rehearsal_round to chancery_app;
grant select, insert, update on control.rehearsal_round to chancery_console;
