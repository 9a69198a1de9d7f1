-- Why: who engages the firm; the number is the CLIENT_ID of e-billing files and therefore at most 20 characters.
create table client (
    id uuid primary key,
    number text not null,
    name text not null,
    locale text not null,
    currency char(3) not null,
    address_line_1 text not null,
    address_line_2 text not null,
    city text not null,
    region text not null,
    postcode text not null,
    country char(2) not null,
    tax_id text not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    version int not null,
    constraint client_number_has_1_to_20_characters check (length(number) between 1 and 20),
    constraint client_name_is_not_blank check (btrim(name) <> '')
);
create unique index client_number_is_unique on client (lower(number));
