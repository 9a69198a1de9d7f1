-- Why: what a court may ask for is not thrown away; while its row is here, no document of the matter is.
create table document_hold (
    matter uuid primary key constraint hold_is_on_a_matter references matter,
    reason text not null,
    since timestamptz not null,
    by_name text not null,
    constraint hold_needs_reason check (btrim(reason) <> '')
);
