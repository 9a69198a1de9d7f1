-- Why: an app that somebody has let in gets tokens by a code that counts once. Codes are kept as hashes; the grant ends all at once
-- when its owner withdraws it, or when a code or a refresh token comes a second time (DD027).
create table app_grant (
    id uuid primary key,
    person uuid not null,
    integration uuid not null,
    scopes text[] not null,
    redirect_uri text not null,
    code_challenge text not null,
    code_hash char(64) not null,
    code_expires_at timestamptz not null,
    code_used_at timestamptz,
    began_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz,
    constraint app_grant_code_is_unique unique (code_hash),
    constraint app_grant_is_of_a_person foreign key (person) references person,
    constraint app_grant_is_for_an_integration foreign key (integration) references integration
);

create index app_grants_of_a_person on app_grant (person, integration);
create index app_grants_by_end on app_grant (ends_at);
