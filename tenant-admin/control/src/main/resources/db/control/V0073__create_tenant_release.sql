-- Why: which release a firm had when is a fact for good, whatever becomes of the upgrades that brought it.
create table control.tenant_release (
    tenant uuid not null,
    release text not null,
    since timestamptz not null,
    constraint tenant_release_pk primary key (tenant, since)
);

insert into control.tenant_release (tenant, release, since)
select id, release, coalesce(opened_at, created_at) from control.tenant;

grant select, insert on control.tenant_release to chancery_app, chancery_console;
