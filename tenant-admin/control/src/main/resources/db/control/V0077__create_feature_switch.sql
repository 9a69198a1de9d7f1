-- Why: a feature is given to or kept from one firm for a while, with a reason and somebody who answers for it; and taken from
-- all at once when it does harm. Keys that no code asks for any more are found.
create table control.feature_switch (
    tenant uuid not null,
    feature text not null,
    turned_on boolean not null,
    reason text not null,
    owner text not null,
    expires_at timestamptz not null,
    set_by text not null,
    set_at timestamptz not null,
    constraint feature_switch_pk primary key (tenant, feature)
);

create table control.feature_kill (
    feature text not null,
    reason text not null,
    killed_by text not null,
    killed_at timestamptz not null,
    constraint feature_kill_pk primary key (feature)
);

create table control.feature_use (
    feature text not null,
    asked_on date not null,
    constraint feature_use_pk primary key (feature)
);

create index feature_switch_by_feature on control.feature_switch (feature);

grant select on control.feature_switch, control.feature_kill, control.feature_use to chancery_app, chancery_console;
grant insert, update on control.feature_use to chancery_app;
grant insert, update, delete on control.feature_switch, control.feature_kill to chancery_console;
