-- Why: bringing one firm to a release is one attempt with a date, which a node carries out, another goes on with when that
-- one dies, and a person may move, call off or decide (DD013).
create table control.upgrade (
    id                uuid        not null,
    tenant            uuid        not null,
    from_release      text        not null,
    to_release        text        not null,
    rehearsal         boolean     not null,
    state             text        not null default 'SCHEDULED',
    scheduled_at      timestamptz not null,
    last_date         date,
    urgent            boolean     not null default false,
    rollout           uuid,
    wave              int,
    reason            text,
    requested_by      uuid,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    going_back        boolean     not null default false,
    token             bigint      not null default 0,
    taken_by          text,
    lease_until       timestamptz,
    attempts          int         not null default 0,
    started_at        timestamptz,
    held_at           timestamptz,
    opened_at         timestamptz,
    soak_until        timestamptz,
    finished_at       timestamptz,
    failure           text,
    trouble           text,
    facts             jsonb       not null default '{}',
    loss_asked_at     timestamptz,
    loss_counted_at   timestamptz,
    loss              jsonb,
    version           int         not null default 0,
    constraint upgrade_pk primary key (id),
    constraint upgrade_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint upgrade_state_is_known check (state in
        ('SCHEDULED', 'RUNNING', 'PAUSED', 'SOAKING', 'DONE', 'PUT_BACK', 'FAILED', 'CANCELLED')),
    constraint running_upgrade_is_leased check (state <> 'RUNNING' or (taken_by is not null and lease_until is not null)),
    constraint finished_upgrade_has_a_time check
        ((state in ('DONE', 'PUT_BACK', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    constraint upgrade_that_stopped_says_why check (state not in ('PUT_BACK', 'FAILED', 'PAUSED') or failure is not null)
);

-- Two upgrades never work on one firm; a rehearsal works on its copy only.
create unique index one_open_upgrade_per_firm on control.upgrade (tenant)
    where not rehearsal and state in ('SCHEDULED', 'RUNNING', 'PAUSED', 'SOAKING');
create unique index one_open_rehearsal_per_firm on control.upgrade (tenant)
    where rehearsal and state in ('SCHEDULED', 'RUNNING', 'PAUSED');
create index upgrades_of_a_firm on control.upgrade (tenant, requested_at desc, id desc);
create index upgrades_to_take on control.upgrade (scheduled_at) where state in ('SCHEDULED', 'RUNNING', 'SOAKING');
create index upgrades_of_a_rollout on control.upgrade (rollout, wave) where rollout is not null;

-- Every taking draws the next number; who holds an older one can write nothing any more.
create sequence control.upgrade_token;

grant select, insert on control.upgrade to chancery_app;
grant update (state, scheduled_at, going_back, token, taken_by, lease_until, attempts, started_at, held_at, opened_at, soak_until,
    finished_at, failure, trouble, facts, version, reason,
    loss, loss_counted_at) on control.upgrade to chancery_app;
grant usage on sequence control.upgrade_token to chancery_app;
grant select, insert, update on control.upgrade to chancery_console;
