-- Why: a firm lets somebody, or a program, issue invoices up to an amount only. Whoever has no row has no limit. The
-- holder is a person or an integration, as the audit log names actors.
create table approval_limit (
    holder uuid primary key,
    amount numeric(16, 4) not null,
    currency char(3) not null,
    constraint approval_limit_is_not_negative check (amount >= 0)
);
