-- Why: operators see which firms' schemas are not as the migrations make them, and in which table and column.
create table control.schema_drift (
    tenant uuid not null,
    requested_at timestamptz,
    taken_until timestamptz,
    checked_at timestamptz,
    schema_version int,
    build text,
    found int,
    differences jsonb not null default '[]',
    constraint schema_drift_pk primary key (tenant),
    constraint checked_schema_has_an_outcome check ((checked_at is null) = (found is null))
);

grant select, insert, update on control.schema_drift to chancery_app;
grant select, insert (tenant, requested_at), update (requested_at) on control.schema_drift to chancery_console;
