-- Why: who chains many entries at once hashes them in one statement, and a function that PostgreSQL can write out in its
-- caller's place costs a third. So the fields are strung together plainly; what is hashed stays the same, byte for byte.
create function audit_field(field text) returns text language sql immutable as $$
    select coalesce(octet_length(field)::text || ':' || field, '-')
$$;

-- Only stable, as the functions that it calls are: otherwise it could not be written out.
create or replace function audit_content(entry audit_entry) returns bytea language sql stable as $$
    select sha256(convert_to(
        audit_field('chancery-audit-1')
        || ',' || audit_field(entry.id::text)
        || ',' || audit_field((extract(epoch from entry.at) * 1000000)::bigint::text)
        || ',' || audit_field(entry.actor_id::text)
        || ',' || audit_field(entry.actor_name)
        || ',' || audit_field(entry.address)
        || ',' || audit_field(entry.action)
        || ',' || audit_field(entry.subject_type)
        || ',' || audit_field(entry.subject_id::text)
        || ',' || audit_field(entry.subject_name)
        || ',' || audit_field(entry.before::text)
        || ',' || audit_field(entry.after::text)
        || ',' || audit_field(entry.reason), 'UTF8'))
$$;

create or replace function audit_hash(chain uuid, number bigint, previous bytea, content bytea) returns bytea language sql stable as $$
    select sha256(convert_to(
        'chancery-audit-1,' || chain::text || ',' || number::text || ',' || encode(previous, 'hex') || ',' || encode(content, 'hex'),
        'UTF8'))
$$;
