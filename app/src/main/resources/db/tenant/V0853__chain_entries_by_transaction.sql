-- Why: who chains finds the entries of the new build by their transactions, and those of the build before by their notes
-- (DD045). Name, parameters and outcome stay, and so does what is hashed.
--
-- patient: wait up to a second for another one who chains; otherwise, and then, leave it to them and return null
-- at_most: entries to chain at once; as many were chained as are returned, and when that is all of them, there may be more
create or replace function chain_pending(patient boolean, at_most integer) returns integer
    language plpgsql security definer
    set search_path = ''
    -- However large the log, each noted entry is looked up by its id.
    set enable_mergejoin = off set enable_hashjoin = off
    set lock_timeout = '1s' as $$
declare
    itself oid;
    home text;
    log bigint;
    head record;
    now pg_snapshot;
    own xid8;
    latest bytea;
    waiting record;
    ids uuid[] := '{}';
    hashes bytea[] := '{}';
begin
    -- Its tables are beside it, whatever the schema is called by now.
    get diagnostics itself = pg_routine_oid;
    select format('%I, pg_temp', n.nspname) into home
      from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace where p.oid = itself;
    perform set_config('search_path', home, true);

    -- The lock that the trigger of the build before takes; it ends with the transaction, when the links are there for all.
    log := 'audit_entry'::regclass::bigint;
    if patient then
        begin
            perform pg_advisory_xact_lock(log);
        exception when lock_not_available then
            return null;
        end;
    elsif not pg_try_advisory_xact_lock(log) then
        return null;
    end if;

    select c.chain, c.number, c.hash into head from audit_chain c;
    -- Taken before it is looked: what is committed meanwhile may be chained now, and is looked at once more next time.
    now := pg_current_snapshot();
    -- What this transaction writes itself is chained behind its commit, as all is.
    own := pg_current_xact_id_if_assigned();
    latest := head.hash;
    for waiting in
        select e.id, audit_content(e) as content from audit_waiting() w (entry) join audit_entry e on e.id = w.entry
         where e.transaction is null or own is null or e.transaction <> own
         order by e.id limit at_most
    loop
        ids := array_append(ids, waiting.id);
        latest := audit_hash(head.chain, head.number + cardinality(ids), latest, waiting.content);
        hashes := array_append(hashes, latest);
    end loop;
    if cardinality(ids) > 0 then
        insert into audit_link (number, entry, hash)
            select head.number + made.nth, made.entry, made.hash
              from unnest(ids, hashes) with ordinality as made (entry, hash, nth);
        update audit_chain set number = head.number + cardinality(ids), hash = latest;
        delete from audit_pending where entry = any(ids);
    end if;
    -- All that was to be seen is chained: next time is looked behind it only.
    if cardinality(ids) between 1 and at_most - 1 then
        update audit_chain set seen = now, seer = pg_current_xact_id(),
            cluster = (select system_identifier from pg_control_system());
    end if;
    return cardinality(ids);
end
$$;
