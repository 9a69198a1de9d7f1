-- Why: people who were told when their firm is upgraded hear once that it was called off, also when the node that told them dies in between.
create table control.upgrade_recall (
    upgrade uuid not null,
    told_at timestamptz not null,
    constraint upgrade_recall_pk primary key (upgrade)
);

grant select, insert on control.upgrade_recall to chancery_app;
