-- Why: hours, costs and fixed charges until and after they are billed; one table, since an invoice takes all kinds alike.
create table work_item (
    id uuid primary key,
    kind text not null,
    matter uuid constraint work_is_for_a_matter references matter,
    timekeeper uuid constraint work_is_by_a_timekeeper references timekeeper,
    work_date date not null,
    raw_seconds int,
    units numeric(14, 4) not null,
    rate numeric(16, 4) not null,
    adjustment numeric(16, 4),
    adjustment_reason text,
    net numeric(16, 4) not null,
    currency char(3) not null,
    task_code text,
    activity_code text,
    expense_code text,
    charge_kind text,
    narrative text not null,
    treatment text not null,
    source uuid,
    invoice uuid,
    recorded_by uuid,
    recorded_at timestamptz not null,
    archived_at timestamptz,
    version int not null,
    constraint work_is_time_cost_or_charge check (kind in ('TIME', 'COST', 'CHARGE')),
    constraint work_is_billable_no_charge_or_office check (treatment in ('BILLABLE', 'NO_CHARGE', 'OFFICE')),
    constraint only_time_has_a_timekeeper check ((kind = 'TIME') = (timekeeper is not null)),
    constraint only_time_is_measured check (kind = 'TIME' or raw_seconds is null),
    constraint raw_time_is_within_a_day check (raw_seconds between 0 and 86400),
    constraint hours_are_within_a_day check (kind <> 'TIME' or units <= 24),
    constraint units_are_above_zero check (units > 0),
    constraint only_time_is_office_time check (treatment <> 'OFFICE' or kind = 'TIME'),
    constraint office_time_has_no_matter check ((treatment = 'OFFICE') = (matter is null)),
    constraint only_a_charge_has_a_charge_kind check ((kind = 'CHARGE') = (charge_kind is not null)),
    constraint charge_is_for_fees_or_expenses check (charge_kind in ('FEE', 'EXPENSE')),
    constraint charge_has_one_unit check (kind <> 'CHARGE' or units = 1),
    constraint only_a_charge_may_be_negative check (kind = 'CHARGE' or rate >= 0),
    constraint activity_code_is_for_time check (kind = 'TIME' or activity_code is null),
    constraint expense_code_is_for_costs check (kind = 'COST' or expense_code is null),
    constraint line_adjustment_needs_reason check ((adjustment is null) = (adjustment_reason is null)),
    constraint line_adjustment_is_not_zero check (adjustment <> 0),
    constraint only_billable_work_is_adjusted check (treatment = 'BILLABLE' or adjustment is null),
    constraint only_billable_work_has_a_net check (treatment = 'BILLABLE' or net = 0),
    constraint net_is_value_plus_adjustment
        check (treatment <> 'BILLABLE' or abs(net - units * rate - coalesce(adjustment, 0)) <= 0.5),
    constraint office_time_is_never_billed check (treatment <> 'OFFICE' or invoice is null),
    constraint billed_work_is_not_archived check (invoice is null or archived_at is null)
);
-- A timekeeper's day and week, and the sum that keeps a day within 24 hours.
create index work_of_timekeeper_by_day on work_item (timekeeper, work_date)
    where archived_at is null;
-- The firm's unbilled list in its own order, with what its totals need.
create index unbilled_work_by_day on work_item (work_date desc, id desc) include (matter, kind, units, net, currency)
    where invoice is null and archived_at is null and treatment <> 'OFFICE';
-- What can be billed on one matter.
create index unbilled_work_of_matter on work_item (matter, work_date)
    where invoice is null and archived_at is null;
-- What an invoice took, to give it back.
create index billed_work_of_invoice on work_item (invoice)
    where invoice is not null;
