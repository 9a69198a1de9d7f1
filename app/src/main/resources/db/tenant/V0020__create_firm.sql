-- Why: what is true of the whole firm and of nobody else, such as its language and how it looks: exactly one row.
create table firm (
    id uuid primary key,
    only_row boolean not null default true,
    name text not null,
    country char(2) not null,
    locale text not null,
    currency char(3) not null,
    time_zone text not null,
    payment_days int not null,
    primary_colour text not null,
    accent_colour text not null,
    scheme text not null,
    logo text,
    version int not null,
    constraint there_is_one_firm_only unique (only_row),
    constraint only_row_is_always_true check (only_row),
    constraint payment_days_are_not_negative check (payment_days between 0 and 365)
);
