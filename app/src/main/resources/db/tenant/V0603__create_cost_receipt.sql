-- Why: a client who pays a cost may want to see its receipt; what is attached here goes with the invoice.
create table cost_receipt (
    work_item uuid not null constraint receipt_is_of_a_cost references work_item,
    document uuid not null constraint receipt_is_a_document references document,
    attached_at timestamptz not null,
    constraint receipt_is_attached_once primary key (work_item, document)
);
create index cost_receipt_of_document on cost_receipt (document);
