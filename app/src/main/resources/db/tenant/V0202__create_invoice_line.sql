-- Why: reports ask which work was billed where and for how much, without opening every frozen document.
create table invoice_line (
    invoice uuid not null constraint line_belongs_to_invoice references invoice,
    position int not null,
    work_item uuid not null constraint line_bills_work references work_item,
    net numeric(16, 4) not null,
    tax numeric(16, 4) not null,
    constraint one_line_per_position primary key (invoice, position),
    constraint work_stands_once_on_an_invoice unique (invoice, work_item)
);
revoke update, delete, truncate on invoice_line from "${role}";
