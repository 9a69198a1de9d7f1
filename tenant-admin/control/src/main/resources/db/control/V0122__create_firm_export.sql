-- Why: operators see for each firm when it was last exported to the second place and whether that was verified (DD036).
create table control.firm_export (
    id             uuid        not null,
    tenant         uuid        not null,
    release        text        not null,
    schema_version int         not null,
    taken_at       timestamptz not null,
    written_at     timestamptz,
    bytes          bigint,
    rows           bigint,
    sha256         char(64),
    files          int,
    verified_at    timestamptz,
    deleted_at     timestamptz,
    constraint firm_export_pk primary key (id),
    constraint firm_export_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint firm_export_has_the_id_of_its_order foreign key (id) references control.tenant_order (id),
    constraint verified_export_was_written check (verified_at is null or written_at is not null)
);

create index exports_of_a_firm on control.firm_export (tenant, taken_at desc);

grant select, insert on control.firm_export to chancery_app;
grant update (release, schema_version, taken_at, written_at, bytes, rows, sha256, files, verified_at, deleted_at)
    on control.firm_export to chancery_app;
grant select on control.firm_export to chancery_console;

-- Nodes place what is done every night by themselves, and can place nothing else.
create function control.order_care(id uuid, firm uuid, kind text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if kind not in ('EXPORT', 'DRILL') then
        raise exception 'nodes order no %', kind;
    end if;
    insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at)
    select order_care.id, t.id, order_care.kind, 'Chancery', order_care.at
      from control.tenant t
     where t.id = order_care.firm and t.copy_of is null and t.state in ('ACTIVE', 'SUSPENDED')
    on conflict do nothing;
    return found;
end
$$;

revoke execute on function control.order_care(uuid, uuid, text, timestamptz) from public;
grant execute on function control.order_care(uuid, uuid, text, timestamptz) to chancery_app;
