-- Why: a rollout of weeks meets more than one time in which nothing may be ordered, such as each month's end.
create table control.rollout_quiet (
    rollout uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    constraint rollout_quiet_pk primary key (rollout, from_at, until_at),
    constraint quiet_period_has_a_length check (until_at > from_at)
);

insert into control.rollout_quiet (rollout, from_at, until_at)
select id, quiet_from, quiet_until from control.rollout where quiet_from is not null;

grant select on control.rollout_quiet to chancery_app;
grant select, insert on control.rollout_quiet to chancery_console;
