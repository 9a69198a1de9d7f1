-- Why: who chains, who tells the log and who looks whether something waits too long must mean the same (DD045). An entry waits
-- when it is noted, or when its transaction was not to be seen when the log was chained last and it has no link. Where a schema
-- was restored at another server, what it has seen says nothing: there every entry without a link waits that has a transaction.
create function control.audit_waiting() returns setof uuid
    language plpgsql stable
    set search_path = control, pg_temp
    -- However large the log, looked at is only its end.
    set enable_mergejoin = off set enable_hashjoin = off set enable_seqscan = off as $$
declare
    head record;
    since xid8;
    until xid8;
begin
    select c.seen, c.seer, c.cluster = (select system_identifier from pg_control_system()) as here into head from audit_chain c;
    since := case when head.here then pg_snapshot_xmin(head.seen) else '0' end;
    -- Entries that were restored here may name transactions that this server has not reached.
    until := case when head.here then pg_snapshot_xmax(pg_current_snapshot()) end;
    return query select p.entry from audit_pending p;
    return query select e.id from audit_entry e
        where e.transaction >= since and (until is null or e.transaction < until)
          and (not head.here or e.transaction = head.seer or not pg_visible_in_snapshot(e.transaction, head.seen))
          and not exists (select from audit_link l where l.entry = e.id);
end
$$;

revoke execute on function control.audit_waiting() from public;
grant execute on function control.audit_waiting() to chancery_console;
