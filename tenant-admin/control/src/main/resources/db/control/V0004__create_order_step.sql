-- Why: an order that was interrupted goes on at its first unfinished step, and an operator watches it do so.
create table control.order_step (
    order_id    uuid        not null,
    name        text        not null,
    ordinal     int         not null,
    state       text        not null default 'PENDING',
    attempts    int         not null default 0,
    started_at  timestamptz,
    finished_at timestamptz,
    message     text,
    constraint order_step_pk primary key (order_id, name),
    constraint step_is_of_an_order foreign key (order_id) references control.tenant_order (id),
    constraint step_state_is_known check (state in ('PENDING', 'RUNNING', 'DONE', 'FAILED')),
    constraint finished_step_has_a_time check ((state in ('DONE', 'FAILED')) = (finished_at is not null))
);

grant select, insert on control.order_step to chancery_app;
grant update (state, attempts, started_at, finished_at, message) on control.order_step to chancery_app;
grant select on control.order_step to chancery_console;
