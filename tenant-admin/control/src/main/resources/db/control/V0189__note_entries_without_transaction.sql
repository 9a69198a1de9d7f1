-- Why: from here on only an entry that does not say its transaction is noted, as the build before writes them (DD045). Nobody
-- can say another one than their own: such an entry might never be chained. The lock lets readers through.
lock table control.audit_entry in share row exclusive mode;

create or replace function control.chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = control, pg_temp as $$
begin
    if new.transaction is not null then
        raise insufficient_privilege using message = 'An audit entry says the transaction that writes it, and no other';
    end if;
    insert into audit_pending (entry) values (new.id);
    return null;
end
$$;

drop trigger audit_entry_is_chained on control.audit_entry;
create constraint trigger audit_entry_is_chained after insert on control.audit_entry
    deferrable initially deferred for each row when (new.transaction is distinct from pg_current_xact_id())
    execute function control.chain_audit_entry();
