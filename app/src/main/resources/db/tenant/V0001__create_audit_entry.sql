-- Why: every change tells who, when, what, before, after and why, in the transaction that made it. Entries are added and
-- read, never changed.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor_id uuid,
    actor_name text not null,
    address text,
    action text not null,
    subject_type text not null,
    subject_id uuid not null,
    subject_name text not null,
    before jsonb not null,
    after jsonb not null,
    reason text
);
create index audit_entry_by_subject on audit_entry (subject_id, id);
revoke update, delete, truncate on audit_entry from "${role}";
