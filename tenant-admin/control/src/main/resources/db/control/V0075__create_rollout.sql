-- Why: a release reaches many firms wave by wave, watched, paused and resumed by people; nodes that die leave it where it is.
create table control.rollout (
    id uuid not null,
    name text not null,
    release text not null,
    state text not null,
    segment jsonb not null,
    parallelism int not null,
    soak_seconds bigint not null,
    quiet_from timestamptz,
    quiet_until timestamptz,
    trouble text,
    created_by uuid,
    created_by_name text not null,
    created_at timestamptz not null,
    approved_by_name text,
    approved_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    version int not null default 0,
    constraint rollout_pk primary key (id),
    constraint rollout_state_is_known check
        (state in ('WAITING_FOR_APPROVAL', 'READY', 'RUNNING', 'PAUSED', 'FINISHED', 'STOPPED')),
    constraint rollout_that_is_over_has_a_time check ((state in ('FINISHED', 'STOPPED')) = (finished_at is not null)),
    constraint quiet_period_has_both_ends check ((quiet_from is null) = (quiet_until is null) and quiet_from < quiet_until),
    constraint rollout_goes_at_some_pace check (parallelism > 0 and soak_seconds >= 0)
);

create table control.rollout_wave (
    rollout uuid not null,
    number int not null,
    share int not null,
    error_budget int not null,
    state text not null default 'SCHEDULED',
    started_at timestamptz,
    soak_until timestamptz,
    finished_at timestamptz,
    constraint rollout_wave_pk primary key (rollout, number),
    constraint wave_is_of_a_rollout foreign key (rollout) references control.rollout (id),
    constraint wave_state_is_known check (state in ('SCHEDULED', 'RUNNING', 'SOAKING', 'FINISHED', 'ERROR'))
);

create table control.rollout_firm (
    rollout uuid not null,
    tenant uuid not null,
    wave int not null,
    place int not null,
    upgrade uuid,
    skipped boolean not null default false,
    constraint rollout_firm_pk primary key (rollout, tenant),
    constraint firm_is_in_a_wave foreign key (rollout, wave) references control.rollout_wave (rollout, number)
);

create index firms_of_a_wave on control.rollout_firm (rollout, wave, place);
create index rollouts_that_run on control.rollout (created_at) where state = 'RUNNING';

-- Nodes carry rollouts on; the console plans them and decides.
grant select on control.rollout, control.rollout_wave, control.rollout_firm to chancery_app, chancery_console;
grant update (state, trouble, finished_at, version) on control.rollout to chancery_app;
grant update (state, started_at, soak_until, finished_at) on control.rollout_wave to chancery_app;
grant update (upgrade, skipped) on control.rollout_firm to chancery_app;
grant insert, update on control.rollout, control.rollout_wave, control.rollout_firm to chancery_console;
