-- Why: short work that failed too often is kept with what it was told, so that it can be tried again when its cause is
-- mended. The same work may be asked for anew meanwhile.
create table dead_task (
    task_name     text        not null,
    task_instance text        not null,
    task_data     bytea       not null,
    firm          text        not null,
    died_at       timestamptz not null,
    constraint dead_task_pk primary key (task_name, task_instance)
);

grant select, insert, update, delete on dead_task to chancery_app;
