-- Why: some agreements round each entry, others the day's sum of a timekeeper on a matter. A build that does not know the
-- difference agrees by entry, as all did before.
alter table billing_increment
    add column basis text not null default 'ENTRY',
    add constraint time_is_rounded_by_entry_or_by_day check (basis in ('ENTRY', 'DAY'));
