-- Why: what somebody has let an app do for them stands here until they withdraw it.
create table app_consent (
    person uuid not null,
    integration uuid not null,
    scopes text[] not null,
    since timestamptz not null,
    constraint app_consent_pk primary key (person, integration),
    constraint app_consent_is_of_a_person foreign key (person) references person,
    constraint app_consent_is_for_an_integration foreign key (integration) references integration
);
