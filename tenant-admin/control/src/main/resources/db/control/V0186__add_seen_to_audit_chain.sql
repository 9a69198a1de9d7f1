-- Why: what a transaction wrote that was not to be seen when the log was chained last is not chained yet (DD045). No entry has
-- a transaction yet, so a chain begins with what is to be seen now.
--
-- seen: what was committed when the log was chained last
-- seer: the transaction that chained then; what it wrote afterwards was not to be seen
-- cluster: the server whose transactions these are; another one counts its own
alter table control.audit_chain
    add column seen pg_snapshot not null default pg_current_snapshot(),
    add column seer xid8,
    add column cluster bigint not null default (pg_control_system()).system_identifier;
