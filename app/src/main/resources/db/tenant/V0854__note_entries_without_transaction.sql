-- Why: from here on only an entry that does not say its transaction is noted, as the build before writes them (DD045). Nobody
-- can say another one than their own: such an entry might never be chained. The lock lets readers through.
lock table audit_entry in share row exclusive mode;

create or replace function chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.transaction is not null then
        raise insufficient_privilege using message = 'An audit entry says the transaction that writes it, and no other';
    end if;
    perform set_config('search_path', format('%I, pg_temp', tg_table_schema), true);
    insert into audit_pending (entry) values (new.id);
    return null;
end
$$;

drop trigger audit_entry_is_chained on audit_entry;
create constraint trigger audit_entry_is_chained after insert on audit_entry
    deferrable initially deferred for each row when (new.transaction is distinct from pg_current_xact_id())
    execute function chain_audit_entry();
