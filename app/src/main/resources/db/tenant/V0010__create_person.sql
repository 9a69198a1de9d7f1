-- Why: people sign in with a row of their own firm, shared with no other firm. Somebody without a password has not
-- followed their link yet. Nobody is ever deleted: invoices and the audit log name them.
create table person (
    id uuid primary key,
    email text not null,
    name text not null,
    password_hash text,
    locale text,
    time_zone text,
    scheme text,
    disabled_at timestamptz,
    signed_in_at timestamptz,
    created_at timestamptz not null,
    version int not null,
    constraint person_email_is_unique unique (email),
    constraint person_email_is_lower_case check (email = lower(email)),
    constraint person_scheme_is_known check (scheme in ('LIGHT', 'DARK', 'SYSTEM'))
);
