-- Why: a copy of a firm is a tenant of its own that says what it is for and when it ends; nodes make it and take it away,
-- and can enter nothing but copies (DD012).
alter table control.tenant
    add column copy_kind text,
    add column copy_until timestamptz,
    add constraint copy_says_what_for check ((copy_of is null) = (copy_kind is null) and (copy_of is null) = (copy_until is null)),
    add constraint copy_kind_is_known check (copy_kind in ('REHEARSAL', 'TRIAL'));

create unique index one_copy_of_a_kind on control.tenant (copy_of, copy_kind) where copy_of is not null;

create function control.enter_copy(copy uuid, original uuid, kind text, prefix text, until timestamptz, entered timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, branding, schema_version,
                                schema_floor, created_at, release, copy_of, copy_kind, copy_until)
    select copy, prefix || '-' || o.slug, o.name, prefix || '-' || o.host, o.cell, prefix || '_' || o.schema_name, o.country,
           o.locale, 'OPENING', o.branding, o.schema_version, o.schema_floor, entered, o.release, o.id, kind, until
      from control.tenant o where o.id = original and o.copy_of is null and o.state <> 'CLOSED'
    on conflict (copy_of, copy_kind) where copy_of is not null do nothing;
end
$$;

create function control.forget_copy(copy uuid) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select from control.tenant t where t.id = copy and t.copy_of is not null) then
        return;
    end if;
    delete from control.job_run_step s using control.job_run r where s.run = r.id and r.tenant = copy;
    delete from control.job_run r where r.tenant = copy;
    delete from control.tenant_release r where r.tenant = copy;
    delete from control.tenant t where t.id = copy;
end
$$;

revoke execute on function control.enter_copy(uuid, uuid, text, text, timestamptz, timestamptz) from public;
revoke execute on function control.forget_copy(uuid) from public;
grant execute on function control.enter_copy(uuid, uuid, text, text, timestamptz, timestamptz) to chancery_app;
grant execute on function control.forget_copy(uuid) to chancery_app;
grant update (copy_until) on control.tenant to chancery_app;
