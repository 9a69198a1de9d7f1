-- Why: from here on an entry is noted with its transaction and chained after it, also an entry of the build before (DD019). Who
-- is at work in the log ends first, by the trigger as it was; then the same trigger notes. The lock lets readers through.
lock table control.audit_entry in share row exclusive mode;

create or replace function control.chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = control, pg_temp as $$
begin
    insert into audit_pending (entry) values (new.id);
    return null;
end
$$;
