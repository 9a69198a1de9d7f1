-- Why: a new person comes in by a link that works once; the hash alone is kept, so nobody who reads the table gets in.
create table sign_in_link (
    token_hash text primary key,
    person uuid not null references person,
    purpose text not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint sign_in_link_purpose_is_known check (purpose in ('WELCOME'))
);
create index sign_in_link_by_person on sign_in_link (person);
