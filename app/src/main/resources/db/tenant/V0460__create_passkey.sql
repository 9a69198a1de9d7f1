-- Why: people sign in with passkeys (DD025). The firm keeps the public key of each; the private one never leaves the
-- authenticator. The counter of those that count only rises.
create table passkey (
    id uuid,
    person uuid not null,
    name text not null,
    credential bytea not null,
    key bytea not null,
    counter bigint not null,
    may_be_copied boolean not null,
    created_at timestamptz not null,
    used_at timestamptz,
    constraint passkey_pk primary key (id),
    constraint passkey_belongs_to_person foreign key (person) references person (id),
    constraint passkey_is_kept_once unique (credential)
);

create index passkeys_of_a_person on passkey (person, created_at, id);
