-- Why: people who were told when their firm is upgraded hear at once that it was moved, once a move (the version of the upgrade), also
-- when the node that told them dies in between.
create table control.upgrade_move (
    upgrade uuid not null,
    version int not null,
    scheduled_at timestamptz not null,
    told_at timestamptz not null,
    constraint upgrade_move_pk primary key (upgrade, version)
);

grant select, insert on control.upgrade_move to chancery_app;
