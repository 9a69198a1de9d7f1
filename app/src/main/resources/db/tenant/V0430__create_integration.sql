-- Why: a program that the firm lets in has a name, rights and an end of its own; its secret is kept as a hash alone.
create table integration (
    id uuid primary key,
    name text not null,
    secret_hash char(64) not null,
    scopes text[] not null,
    created_by uuid,
    created_at timestamptz not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    constraint integration_name_is_not_blank check (btrim(name) <> ''),
    constraint integration_may_do_something check (cardinality(scopes) > 0)
);
