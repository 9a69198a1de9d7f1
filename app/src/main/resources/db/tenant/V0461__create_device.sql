-- Why: people hear of it when somebody signs in as they do from a browser that they never used, and need give no second step on one that
-- they chose, as long as the firm allows it. The browser holds a random secret in a cookie, its hash stands here.
create table device (
    id uuid,
    person uuid not null,
    secret_hash text not null,
    browser text not null,
    system text not null,
    met_at timestamptz not null,
    seen_at timestamptz not null,
    remembered_at timestamptz,
    constraint device_pk primary key (id),
    constraint device_belongs_to_person foreign key (person) references person (id),
    constraint device_is_met_once unique (person, secret_hash)
);

create index devices_by_secret on device (secret_hash);
create index devices_by_age on device (seen_at);
