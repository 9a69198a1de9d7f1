-- Why: who may see a restricted matter; nobody else finds it in any list, search or report.
create table matter_person (
    matter uuid not null constraint named_for_a_matter references matter,
    person uuid not null,
    constraint a_person_is_named_once_per_matter primary key (matter, person)
);
