-- Why: whoever looks at how a rollout went sees when it stood still and why, by a person's word or by its error budget.
create table control.rollout_pause (
    rollout uuid not null,
    from_at timestamptz not null,
    until_at timestamptz,
    trouble text,
    constraint rollout_pause_pk primary key (rollout, from_at)
);

grant select, insert on control.rollout_pause to chancery_app;
grant select, insert, update (until_at) on control.rollout_pause to chancery_console;
