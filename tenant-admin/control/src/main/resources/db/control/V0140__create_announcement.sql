-- Why: operators tell the people of some firms something for a while, such as maintenance at night; which firms, stands from then on.
create table control.announcement (
    id uuid not null,
    english text not null,
    german text not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    segment jsonb not null,
    written_by_name text not null,
    written_at timestamptz not null,
    ended_at timestamptz,
    constraint announcement_pk primary key (id),
    constraint announcement_has_a_length check (until_at > from_at)
);

create table control.announcement_firm (
    tenant uuid not null,
    announcement uuid not null,
    constraint announcement_firm_pk primary key (tenant, announcement),
    constraint firm_is_told_an_announcement foreign key (announcement) references control.announcement (id)
);

create index firms_of_an_announcement on control.announcement_firm (announcement);

grant select on control.announcement, control.announcement_firm to chancery_app, chancery_console;
grant insert, update (ended_at) on control.announcement to chancery_console;
grant insert on control.announcement_firm to chancery_console;
