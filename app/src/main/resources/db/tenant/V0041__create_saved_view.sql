-- Why: a search with filters and order under a name, for oneself or for the whole firm.
create table saved_view (
    id uuid primary key,
    list text not null,
    person uuid not null,
    name text not null,
    query text not null,
    shared boolean not null,
    constraint saved_view_has_one_name_per_person_and_list unique (list, person, name)
);
