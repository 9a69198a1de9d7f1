-- Why: an entry says itself by which transaction it was written, so that whoever chains finds what came since the last time
-- and nothing need be noted for each entry (DD045). Entries that stand here are chained, or noted, and stay without.
alter table control.audit_entry add column transaction xid8;

-- Entries come at its end.
create index audit_entry_by_transaction on control.audit_entry (transaction) where transaction is not null;
