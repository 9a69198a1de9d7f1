-- Why: an issued document never changes. What it says is frozen whole; the columns beside it are for lists and sums.
create table invoice (
    id uuid primary key,
    kind text not null,
    entity uuid not null constraint invoice_is_issued_by_legal_entity references legal_entity,
    number text not null,
    matter uuid not null constraint invoice_is_for_a_matter references matter,
    client uuid not null constraint invoice_is_for_a_client references client,
    issued_on date not null,
    due_on date not null,
    service_start date not null,
    service_end date not null,
    currency char(3) not null,
    net numeric(16, 4) not null,
    tax numeric(16, 4) not null,
    total numeric(16, 4) not null,
    corrects uuid constraint credit_note_corrects_an_invoice references invoice,
    frozen jsonb not null,
    logo char(64),
    issued_at timestamptz not null,
    issued_by uuid,
    constraint document_is_invoice_or_credit_note check (kind in ('INVOICE', 'CREDIT_NOTE')),
    constraint number_is_used_once_per_entity unique (entity, number),
    constraint an_invoice_is_corrected_once unique (corrects),
    constraint only_a_credit_note_corrects check ((kind = 'CREDIT_NOTE') = (corrects is not null)),
    constraint total_is_net_and_tax check (total = net + tax)
);
create index invoice_by_issue on invoice (issued_on desc, id desc);
create index invoice_of_matter on invoice (matter, issued_on);
revoke update, delete, truncate on invoice from "${role}";
