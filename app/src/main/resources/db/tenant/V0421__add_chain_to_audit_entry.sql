-- Why: from here on the database itself chains every entry, also one of a build that knows nothing of it; those that stand
-- here are chained first, in the order of their ids. The lock lets readers through and ends with the script.
lock table audit_entry in share row exclusive mode;

do $$
declare
    head audit_chain;
    entry audit_entry;
begin
    select one, chain, number, hash into head from audit_chain;
    for entry in table audit_entry order by id loop
        head.number := head.number + 1;
        head.hash := audit_hash(head.chain, head.number, head.hash, audit_content(entry));
        insert into audit_link (number, entry, hash) values (head.number, entry.id, head.hash);
    end loop;
    update audit_chain set number = head.number, hash = head.hash;
end
$$;

-- Runs with the owner's rights, and finds its tables beside the one it was called for, whatever the schema is called by then.
create function chain_audit_entry() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    -- One after the other, in the order they come: many that wait for one row would wake each other up in vain.
    perform pg_advisory_xact_lock(tg_relid::bigint);
    perform set_config('search_path', format('%I, pg_temp', tg_table_schema), true);
    with head as (
        update audit_chain
           set number = number + 1,
               hash = audit_hash(chain, number + 1, hash, audit_content(new))
        returning number, hash)
    insert into audit_link (number, entry, hash) select head.number, new.id, head.hash from head;
    return null;
end
$$;

-- At the end of the transaction: the chain is the last thing it locks, so that nobody waits for the chain while holding what
-- the one who has it needs, and it is held for the commit only.
create constraint trigger audit_entry_is_chained after insert on audit_entry
    deferrable initially deferred for each row execute function chain_audit_entry();
