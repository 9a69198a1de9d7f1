-- Why: a standard rate holds from a day on; what was worked before keeps the rate of its day.
create table timekeeper_rate (
    timekeeper uuid not null constraint rate_belongs_to_timekeeper references timekeeper,
    valid_from date not null,
    amount numeric(12, 4) not null,
    currency char(3) not null,
    constraint one_rate_per_day_and_currency primary key (timekeeper, currency, valid_from),
    constraint rate_is_not_negative check (amount >= 0)
);
