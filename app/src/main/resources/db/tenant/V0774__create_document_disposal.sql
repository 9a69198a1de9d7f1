-- Why: deleting the documents of a matter whose time is over takes longer than anybody waits. What was ordered, by whom, and
-- what became of it stays here as the firm's proof.
create table document_disposal (
    id uuid primary key,
    matter uuid not null constraint disposal_is_of_a_matter references matter,
    years int not null,
    ordered_at timestamptz not null,
    ordered_by uuid,
    ordered_by_name text not null,
    documents int not null default 0,
    bytes bigint not null default 0,
    ended_at timestamptz,
    outcome text,
    constraint disposal_ends_with_an_outcome check ((ended_at is null) = (outcome is null)),
    constraint disposal_outcome_is_known check (outcome in ('DONE', 'HELD', 'FAILED'))
);
create unique index one_disposal_of_a_matter_at_a_time on document_disposal (matter) where ended_at is null;
create index document_disposal_of_matter on document_disposal (matter, ordered_at);
create index matter_closed_on on matter (closed_on) where closed_on is not null;
