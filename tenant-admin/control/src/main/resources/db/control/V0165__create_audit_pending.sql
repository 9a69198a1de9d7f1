-- Why: entries are chained in batches a moment after their commit, so that commits need not wait for one another (DD019).
-- Until then an entry stands here. No index: notes come at the end and are read and taken away all together.
create table control.audit_pending (
    entry uuid not null
);

-- Written by the trigger and by who chains alone. Nodes that serve firms chain what a console that died has left.
grant select on control.audit_pending to chancery_console, chancery_app;
