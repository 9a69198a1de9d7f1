-- Why: entries are chained in batches a moment after their commit, so that commits of one firm need not wait for one another
-- (DD019). Until then an entry stands here. No index: notes come at the end and are read and taken away all together.
create table audit_pending (
    entry uuid not null
);

-- Read by whoever reads the log, written by the trigger and by who chains alone.
revoke insert, update, delete, truncate on audit_pending from "${role}";
