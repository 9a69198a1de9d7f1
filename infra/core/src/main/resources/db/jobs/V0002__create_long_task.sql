-- Why: work of minutes or hours, in a table of its own so that it never stands in the way of short work. The row only
-- says that it is due; what the work is and how far it got stands in the firm's own long_job.
create table long_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    firm                 text,
    constraint long_task_pk primary key (task_name, task_instance)
);

create index long_task_by_priority on long_task (priority desc, execution_time);
create index long_task_by_heartbeat on long_task (last_heartbeat) where picked;
create index long_task_by_firm on long_task (firm);

grant select, insert, update, delete on long_task to chancery_app;
