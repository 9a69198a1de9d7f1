-- Why: anyone whose time is billed, signed in or not; the number is the TIMEKEEPER_ID of e-billing files.
create table timekeeper (
    id uuid primary key,
    person uuid,
    number text not null,
    last_name text not null,
    first_name text not null,
    classification text not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    version int not null,
    constraint a_person_is_one_timekeeper_at_most unique (person),
    constraint timekeeper_number_has_1_to_20_characters check (length(number) between 1 and 20)
);
create unique index timekeeper_number_is_unique on timekeeper (lower(number));
