-- Why: a work date is a date where the work was done, so every place of work has a time zone.
create table office (
    id uuid primary key,
    entity uuid not null constraint office_belongs_to_legal_entity references legal_entity,
    name text not null,
    address_line_1 text not null,
    address_line_2 text not null,
    city text not null,
    region text not null,
    postcode text not null,
    country char(2) not null,
    time_zone text not null,
    archived_at timestamptz,
    version int not null
);
