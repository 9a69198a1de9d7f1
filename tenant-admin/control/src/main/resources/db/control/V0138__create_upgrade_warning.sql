-- Why: the people of a firm are told a day, an hour and ten minutes before its upgrade, once each, also when the date moves and
-- when the node that told them dies in between.
create table control.upgrade_warning (
    upgrade uuid not null,
    lead text not null,
    scheduled_at timestamptz not null,
    told_at timestamptz not null,
    constraint upgrade_warning_pk primary key (upgrade, lead, scheduled_at),
    constraint warning_lead_is_known check (lead in ('DAY', 'HOUR', 'MINUTES'))
);

grant select, insert on control.upgrade_warning to chancery_app;
grant select on control.upgrade_warning to chancery_console;
