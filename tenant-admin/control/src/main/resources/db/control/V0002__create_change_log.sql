-- Why: the app's nodes and the console share no cluster; what one side changes, the other reads here each second.
-- The writing transaction is kept because identity values become visible out of their order: a reader asks for all
-- rows of transactions that were not certainly over when it looked last (pg_snapshot_xmin), and can miss none.
create table control.change_log (
    seq     bigint      generated always as identity,
    xact    xid8        not null default pg_current_xact_id(),
    at      timestamptz not null,
    tenant  uuid,
    kind    text        not null,
    payload jsonb       not null default '{}',
    constraint change_log_pk primary key (seq)
);

create index change_log_by_xact on control.change_log (xact);

grant select, insert (at, tenant, kind, payload) on control.change_log to chancery_app, chancery_console;
