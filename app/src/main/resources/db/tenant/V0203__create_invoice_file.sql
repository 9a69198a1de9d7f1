-- Why: files are made after the invoice is issued, from what was frozen, and tried again until they are there; the row
-- says what is still to be made and proves by its hash what was.
create table invoice_file (
    invoice uuid not null constraint file_belongs_to_invoice references invoice,
    kind text not null,
    state text not null,
    attempts int not null,
    problem text not null,
    sha256 char(64),
    content bytea,
    made_at timestamptz,
    constraint one_file_of_a_kind primary key (invoice, kind),
    constraint file_is_pdf_or_ledes check (kind in ('PDF', 'LEDES_1998B')),
    constraint file_is_pending_ready_or_refused check (state in ('PENDING', 'READY', 'REFUSED')),
    constraint a_ready_file_has_its_content check ((state = 'READY') = (content is not null and sha256 is not null))
);
create index invoice_file_to_make on invoice_file (invoice) where state = 'PENDING';
