-- Why: a frozen copy of a firm's schema that nobody enters is no tenant; what it is of, from when and how long it stays is here.
create table control.snapshot (
    id             uuid        not null,
    tenant         uuid        not null,
    schema_name    text        not null,
    origin         text        not null,
    release        text        not null,
    schema_version int         not null,
    taken_at       timestamptz not null,
    bytes          bigint,
    whole_at       timestamptz,
    keep_until     timestamptz,
    dropped_at     timestamptz,
    constraint snapshot_pk primary key (id),
    constraint snapshot_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint snapshot_schema_is_taken unique (schema_name),
    constraint snapshot_origin_is_known check (origin in ('UPGRADE', 'PUT_ASIDE'))
);

create index snapshots_of_a_firm on control.snapshot (tenant, taken_at desc);

grant select, insert on control.snapshot to chancery_app;
grant update (origin, release, schema_version, bytes, whole_at, keep_until, dropped_at, schema_name)
    on control.snapshot to chancery_app;
grant select on control.snapshot to chancery_console;
