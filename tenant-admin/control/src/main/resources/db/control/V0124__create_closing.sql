-- Why: a firm that ends is kept for a while in which that can be called off; afterwards only the proof of its deletion stays (DD035).
create table control.closing (
    id               uuid        not null,
    tenant           uuid        not null,
    reason           text        not null,
    asked_by_name    text        not null,
    approved_by_name text        not null,
    began_at         timestamptz not null,
    ends_at          timestamptz not null,
    export           uuid        not null,
    state            text        not null default 'WAITING',
    called_off_by    text,
    called_off_at    timestamptz,
    proof            text,
    done_at          timestamptz,
    constraint closing_pk primary key (id),
    constraint closing_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint closing_has_the_id_of_its_order foreign key (id) references control.tenant_order (id),
    constraint closing_has_a_last_export foreign key (export) references control.firm_export (id),
    constraint closing_state_is_known check (state in ('WAITING', 'CALLED_OFF', 'DONE')),
    constraint closing_that_is_done_has_a_proof check (state <> 'DONE' or (proof is not null and done_at is not null))
);

create unique index one_closing_of_a_firm_waits on control.closing (tenant) where state = 'WAITING';
create index closings_that_end on control.closing (ends_at) where state = 'WAITING';

grant select, insert on control.closing to chancery_app;
grant update (state, proof, done_at) on control.closing to chancery_app;
grant select on control.closing to chancery_console;
grant update (state, called_off_by, called_off_at) on control.closing to chancery_console;

-- Nodes order the deletion of a firm whose time is over, by the database's clock, and of no other.
create function control.order_deletion(id uuid, firm uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    insert into control.tenant_order (id, tenant, kind, reason, requested_by_name, requested_at)
    select order_deletion.id, c.tenant, 'DELETE_FIRM', c.reason, c.approved_by_name, order_deletion.at
      from control.closing c join control.tenant t on t.id = c.tenant
     where c.tenant = order_deletion.firm and c.state = 'WAITING' and c.ends_at < clock_timestamp() and t.state = 'SUSPENDED'
    on conflict do nothing;
    return found;
end
$$;

revoke execute on function control.order_deletion(uuid, uuid, timestamptz) from public;
grant execute on function control.order_deletion(uuid, uuid, timestamptz) to chancery_app;
