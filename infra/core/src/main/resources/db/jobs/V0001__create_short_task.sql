-- Why: work that ends within seconds and is done later by whichever node is free. The columns are db-scheduler's, and
-- the firm, by which waiting work is counted.
create table short_task (
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
    constraint short_task_pk primary key (task_name, task_instance)
);

create index short_task_by_priority on short_task (priority desc, execution_time);
create index short_task_by_heartbeat on short_task (last_heartbeat) where picked;
create index short_task_by_firm on short_task (firm);

grant usage on schema jobs to chancery_app;
grant select, insert, update, delete on short_task to chancery_app;
