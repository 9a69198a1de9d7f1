-- Why: the tests of the core need a firm's schema without knowing the application's.
create table audit_entry (
    id uuid primary key, at timestamptz not null, actor_id uuid, actor_name text not null, address text,
    action text not null, subject_type text not null, subject_id uuid not null, subject_name text not null,
    before jsonb not null, after jsonb not null, reason text
);
revoke update, delete, truncate on audit_entry from "${role}";
create table command (id uuid primary key, result uuid, at timestamptz not null);
create table draft (
    person uuid not null, form text not null, subject uuid not null, content text not null,
    saved_at timestamptz not null, primary key (person, form, subject)
);
create table mark (id uuid primary key, text text not null);
