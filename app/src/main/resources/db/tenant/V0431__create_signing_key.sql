-- Why: each firm signs its programs' tokens by keys of its own, so that no other firm's token can pass here. The private
-- half is sealed under a key that the database never sees.
create table signing_key (
    id uuid primary key,
    public_key text not null,
    sealed_private_key bytea not null,
    created_at timestamptz not null,
    verifies_until timestamptz
);
-- A replaced key only verifies, until the last token it signed is over.
create unique index one_key_signs on signing_key ((verifies_until is null)) where verifies_until is null;
