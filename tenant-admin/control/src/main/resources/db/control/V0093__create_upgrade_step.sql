-- Why: an upgrade that was interrupted goes on at its first unfinished step, and people watch it do so.
create table control.upgrade_step (
    upgrade     uuid        not null,
    name        text        not null,
    ordinal     int         not null,
    state       text        not null default 'PENDING',
    attempts    int         not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    cursor      text,
    log         text[]      not null default '{}',
    constraint upgrade_step_pk primary key (upgrade, name),
    constraint step_is_of_an_upgrade foreign key (upgrade) references control.upgrade (id),
    constraint upgrade_step_state_is_known check (state in ('PENDING', 'RUNNING', 'DONE', 'FAILED')),
    constraint finished_upgrade_step_has_a_time check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);

grant select, insert on control.upgrade_step to chancery_app;
grant update (state, attempts, started_at, finished_at, cursor, log) on control.upgrade_step to chancery_app;
grant select on control.upgrade_step to chancery_console;
