-- Why: from here on an entry is noted with its transaction and chained after it, also an entry of the build before (DD019). Who
-- is at work in the log ends first, by the trigger as it was; then the same trigger notes. The lock lets readers through.
lock table audit_entry in share row exclusive mode;

-- Runs with the owner's rights, and finds its table beside the one it was called for, whatever the schema is called by then.
create or replace function chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform set_config('search_path', format('%I, pg_temp', tg_table_schema), true);
    insert into audit_pending (entry) values (new.id);
    return null;
end
$$;
