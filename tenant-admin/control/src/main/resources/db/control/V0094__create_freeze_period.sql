-- Why: a firm says when it must not be changed, such as at its year's end; upgrades wait, but those that mend a danger.
create table control.freeze_period (
    id         uuid        not null,
    tenant     uuid        not null,
    from_at    timestamptz not null,
    until_at   timestamptz not null,
    reason     text        not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    constraint freeze_period_pk primary key (id),
    constraint freeze_period_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint freeze_period_has_a_length check (until_at > from_at)
);

create index freeze_periods_of_a_firm on control.freeze_period (tenant, from_at);

grant select, insert, delete on control.freeze_period to chancery_app;
grant select on control.freeze_period to chancery_console;
