-- Why: the console may only ask for work on a firm's schema; nodes do it, and may die while they do.
create table control.tenant_order (
    id                uuid        not null,
    tenant            uuid        not null,
    kind              text        not null,
    payload           jsonb       not null default '{}',
    reason            text,
    requested_by      uuid,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    state             text        not null default 'PENDING',
    token             bigint      not null default 0,
    taken_by          text,
    lease_until       timestamptz,
    attempts          int         not null default 0,
    started_at        timestamptz,
    finished_at       timestamptz,
    failure           text,
    outcome           jsonb       not null default '{}',
    first_link        text,
    first_link_until  timestamptz,
    constraint tenant_order_pk primary key (id),
    constraint order_is_for_a_firm foreign key (tenant) references control.tenant (id),
    constraint order_state_is_known check (state in ('PENDING', 'RUNNING', 'DONE', 'FAILED', 'ABANDONED')),
    constraint running_order_is_leased check (state <> 'RUNNING' or (taken_by is not null and lease_until is not null)),
    constraint finished_order_has_a_time check ((state in ('DONE', 'FAILED', 'ABANDONED')) = (finished_at is not null)),
    constraint failed_order_says_why check (state <> 'FAILED' or failure is not null),
    constraint first_link_ends check ((first_link is null) or (first_link_until is not null))
);

-- Two orders never work on one firm. A failed one counts until it is retried or given up.
create unique index one_open_order_per_firm on control.tenant_order (tenant) where state in ('PENDING', 'RUNNING', 'FAILED');
create index orders_of_a_firm on control.tenant_order (tenant, requested_at desc);
create index orders_to_take on control.tenant_order (requested_at) where state in ('PENDING', 'RUNNING');

-- Every taking of an order draws the next number; who holds an older one can write nothing any more.
create sequence control.order_token;

-- A node writes outcomes and its lease. It never reads a first link, not even one that it wrote itself.
grant select (id, tenant, kind, payload, reason, requested_by, requested_by_name, requested_at, state, token, taken_by,
    lease_until, attempts, started_at, finished_at, failure, outcome, first_link_until) on control.tenant_order to chancery_app;
grant update (state, token, taken_by, lease_until, attempts, started_at, finished_at, failure, outcome, first_link,
    first_link_until) on control.tenant_order to chancery_app;
grant usage on sequence control.order_token to chancery_app;
grant select, insert, update on control.tenant_order to chancery_console;
