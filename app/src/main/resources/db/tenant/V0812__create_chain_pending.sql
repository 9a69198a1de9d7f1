-- Why: whoever serves a firm may have its log chained, and can do nothing else to the chain (DD019). The function takes the
-- noted entries in the order of their ids, which tell the time, and leaves no choice: none can be left out, and none forged.
--
-- patient: wait up to a second for another one who chains; otherwise, and then, leave it to them and return null
-- at_most: entries to chain at once; as many were chained as are returned, and when that is all of them, there may be more
create function chain_pending(patient boolean, at_most integer) returns integer
    language plpgsql security definer
    set search_path = ''
    -- However large the log, each noted entry is looked up by its id.
    set enable_mergejoin = off set enable_hashjoin = off
    set lock_timeout = '1s' as $$
declare
    itself oid;
    home text;
    log bigint;
    chain_id uuid;
    place bigint;
    latest bytea;
    noted record;
    ids uuid[] := '{}';
    places bigint[] := '{}';
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

    select c.chain, c.number, c.hash into chain_id, place, latest from audit_chain c;
    for noted in
        select e.id, audit_content(e) as content
          from audit_pending p join audit_entry e on e.id = p.entry order by e.id limit at_most
    loop
        place := place + 1;
        latest := audit_hash(chain_id, place, latest, noted.content);
        ids := ids || noted.id;
        places := places || place;
        hashes := hashes || latest;
    end loop;
    if cardinality(ids) > 0 then
        insert into audit_link (number, entry, hash)
            select made.number, made.entry, made.hash from unnest(places, ids, hashes) as made (number, entry, hash);
        update audit_chain set number = place, hash = latest;
        delete from audit_pending where entry = any(ids);
    end if;
    return cardinality(ids);
end
$$;

grant execute on function chain_pending(boolean, integer) to "${role}";
