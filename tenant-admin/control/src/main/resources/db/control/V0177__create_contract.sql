-- Why: taking away what no build needs any more is ordered by a person, done firm by firm by any node, and watched (DD047).
create table control.contract (
    version int not null,
    script text not null,
    why text not null,
    release_year int,
    release_place int,
    registered_by text not null,
    registered_at timestamptz not null,
    reason text,
    ordered_by_name text,
    ordered_at timestamptz,
    constraint contract_pk primary key (version),
    constraint contract_release_has_both_parts check ((release_year is null) = (release_place is null)),
    constraint ordered_contract_says_by_whom_and_why check
        ((ordered_at is null) = (ordered_by_name is null) and (ordered_at is null) = (reason is null))
);

create table control.contract_firm (
    version int not null,
    tenant uuid not null,
    taken_until timestamptz,
    attempts int not null default 0,
    done_at timestamptz,
    trouble text,
    constraint contract_firm_pk primary key (version, tenant)
);

-- Nodes tell what they carry and do it; the console orders.
grant select, insert, update (script, why, release_year, release_place, registered_by, registered_at) on control.contract
    to chancery_app;
grant select, update (reason, ordered_by_name, ordered_at) on control.contract to chancery_console;
grant select, insert, update (taken_until, attempts, done_at, trouble) on control.contract_firm to chancery_app;
grant select on control.contract_firm to chancery_console;
