-- Why: agreements differ in how time is rounded: the matter's counts before the client's before the firm's, by work date.
create table billing_increment (
    client uuid constraint increment_may_be_of_a_client references client,
    matter uuid constraint increment_may_be_of_a_matter references matter,
    valid_from date not null,
    step text not null,
    direction text not null,
    minimum_seconds int not null,
    constraint one_increment_per_agreement_and_day unique nulls not distinct (client, matter, valid_from),
    constraint increment_is_of_a_matter_a_client_or_the_firm check (client is null or matter is null),
    constraint minimum_is_within_a_day check (minimum_seconds between 0 and 86400)
);
