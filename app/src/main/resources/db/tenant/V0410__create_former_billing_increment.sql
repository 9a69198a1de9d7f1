-- Why: an agreement on rounding priced work while it held. Taken back or replaced it stands here, so that an old hour can
-- be explained; what holds stays in billing_increment, where a build that does not know this table looks.
create table former_billing_increment (
    client uuid constraint former_increment_may_be_of_a_client references client,
    matter uuid constraint former_increment_may_be_of_a_matter references matter,
    valid_from date not null,
    step text not null,
    direction text not null,
    minimum_seconds int not null,
    basis text not null,
    revoked_at timestamptz not null,
    constraint former_increment_is_of_a_matter_a_client_or_the_firm check (client is null or matter is null)
);
