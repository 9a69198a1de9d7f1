-- Why: whoever rewrites what was done is found out (DD017). Each entry gets a number without gaps and a hash over all it says
-- and the hash before it. Entries themselves are never touched again: number and hash stand beside them.
create table control.audit_chain (
    one boolean not null default true,
    chain uuid not null,
    number bigint not null,
    hash bytea not null,
    constraint audit_chain_pk primary key (one),
    constraint audit_chain_is_one check (one),
    constraint audit_chain_counts_from_zero check (number >= 0)
);

create table control.audit_link (
    number bigint not null,
    entry uuid not null,
    hash bytea not null,
    constraint audit_link_pk primary key (number),
    constraint audit_entry_is_chained_once unique (entry)
);

-- Read by whoever reads the log, written by the trigger alone. Nodes that serve firms note the head outside the database.
grant select on control.audit_chain, control.audit_link to chancery_console;
grant select on control.audit_chain to chancery_app;

-- Every field in its place, with its length in bytes, or a dash for none: no two entries read the same.
create function control.audit_content(entry control.audit_entry) returns bytea language sql immutable as $$
    select sha256(convert_to(
        string_agg(coalesce(octet_length(field) || ':' || field, '-'), ',' order by place), 'UTF8'))
      from unnest(array[
            'chancery-audit-1', entry.id::text, (extract(epoch from entry.at) * 1000000)::bigint::text,
            entry.actor_id::text, entry.actor_name, entry.address, entry.action, entry.subject_type,
            entry.subject_id::text, entry.subject_name, entry.before::text, entry.after::text, entry.reason])
        with ordinality as fields (field, place)
$$;

create function control.audit_hash(chain uuid, number bigint, previous bytea, content bytea) returns bytea language sql immutable as $$
    select sha256(convert_to(
        concat_ws(',', 'chancery-audit-1', chain::text, number::text, encode(previous, 'hex'), encode(content, 'hex')), 'UTF8'))
$$;

insert into control.audit_chain (chain, number, hash)
select made.chain, 0, sha256(convert_to('chancery-audit-1,' || made.chain::text, 'UTF8'))
  from (select gen_random_uuid() as chain) made;
