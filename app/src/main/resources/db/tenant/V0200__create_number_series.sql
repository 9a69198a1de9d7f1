-- Why: invoice numbers run without gaps per legal entity, kind of document and year; the row is the lock that sees to it.
create table number_series (
    entity uuid not null constraint series_belongs_to_legal_entity references legal_entity,
    kind text not null,
    year int not null,
    last int not null,
    constraint one_series_per_entity_kind_and_year primary key (entity, kind, year),
    constraint numbers_begin_at_one check (last >= 1)
);
