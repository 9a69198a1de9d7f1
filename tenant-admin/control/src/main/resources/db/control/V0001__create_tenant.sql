-- Why: every node must find a firm's cell, schema and state before it may open anything of the firm's own.
grant usage on schema control to chancery_app, chancery_console;

create table control.tenant (
    id               uuid        not null,
    slug             text        not null,
    name             text        not null,
    host             text        not null,
    cell             text        not null,
    schema_name      text        not null,
    country          char(2)     not null,
    locale           text        not null,
    state            text        not null,
    state_reason     text,
    copy_of          uuid,
    branding         jsonb,
    schema_version   int         not null default 0,
    schema_floor     int         not null default 0,
    users_count      int         not null default 0,
    last_activity_at timestamptz,
    created_at       timestamptz not null,
    opened_at        timestamptz,
    constraint tenant_pk primary key (id),
    constraint slug_is_taken unique (slug),
    constraint host_is_taken unique (host),
    constraint schema_is_taken unique (schema_name),
    constraint host_is_lower_case check (host = lower(host)),
    constraint tenant_state_is_known check (state in ('OPENING', 'ACTIVE', 'SUSPENDED', 'MAINTENANCE', 'CLOSED')),
    constraint suspension_has_a_reason check (state <> 'SUSPENDED' or state_reason is not null),
    constraint copy_is_of_a_firm foreign key (copy_of) references control.tenant (id),
    constraint users_are_counted_from_zero check (users_count >= 0)
);

-- Nodes write what they alone know: how far the firm has come, its look, and whether it is used.
grant select on control.tenant to chancery_app;
grant update (state, state_reason, branding, schema_version, schema_floor, users_count, last_activity_at, opened_at)
    on control.tenant to chancery_app;
grant select, insert, update on control.tenant to chancery_console;
