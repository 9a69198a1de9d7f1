-- Why: that a document was here and was deleted stays written down in the audit log, and the wall of its matter holds for
-- these entries too. Nothing else is kept of it.
create table deleted_document (
    id uuid primary key,
    matter uuid not null constraint deleted_document_was_of_a_matter references matter,
    deleted_at timestamptz not null
);
create index deleted_document_of_matter on deleted_document (matter);
