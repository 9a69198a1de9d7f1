-- Why: a firm that has an OpenID provider lets its people sign in by it (DD026). The client secret stands here sealed. From
-- worked_at on somebody has come in by these very settings; before that nobody can be made to come in by them alone.
create table openid_provider (
    only_row boolean primary key default true,
    name text not null,
    issuer text not null,
    client_id text not null,
    sealed_secret bytea not null,
    domains text[] not null,
    email_claim text not null,
    trusts_email boolean not null,
    required_claim text not null,
    required_value text not null,
    role_of_new text,
    factor text not null,
    is_on boolean not null,
    only_way_back uuid,
    worked_at timestamptz,
    version int not null,
    constraint there_is_one_openid_provider_only check (only_row),
    constraint way_back_is_a_person foreign key (only_way_back) references person,
    constraint openid_factor_is_known check (factor in ('OURS', 'THEIRS_IF_SAID', 'THEIRS'))
);
