-- Why: one engagement for one client; number and client's reference are LAW_FIRM_MATTER_ID and CLIENT_MATTER_ID.
create table matter (
    id uuid primary key,
    client uuid not null constraint matter_belongs_to_client references client,
    number text not null,
    name text not null,
    client_matter_ref text not null,
    responsible uuid constraint matter_may_have_responsible_timekeeper references timekeeper,
    utbms_set text,
    entity uuid not null constraint matter_belongs_to_legal_entity references legal_entity,
    office uuid not null constraint matter_belongs_to_office references office,
    opened_on date not null,
    closed_on date,
    restricted boolean not null,
    changed_at timestamptz not null,
    version int not null,
    constraint matter_number_has_1_to_20_characters check (length(number) between 1 and 20),
    constraint matter_name_is_not_blank check (btrim(name) <> ''),
    constraint matter_closes_after_it_opens check (closed_on >= opened_on)
);
create unique index matter_number_is_unique on matter (lower(number));
create index matter_of_client on matter (client);
