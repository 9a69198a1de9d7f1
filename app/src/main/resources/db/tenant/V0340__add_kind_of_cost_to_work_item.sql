-- Why: what was paid on the client's behalf bears no tax, and what is still unpaid is marked on the invoice (DD008).
-- Costs recorded before have no kind: they are paid, and taxed like fees.
alter table work_item
    add column cost_kind text,
    add column cost_unpaid boolean,
    add constraint cost_is_soft_hard_or_passed_through check (cost_kind in ('SOFT', 'HARD', 'PASS_THROUGH')),
    add constraint only_a_cost_has_a_cost_kind check (kind = 'COST' or cost_kind is null),
    add constraint a_cost_with_a_kind_is_paid_or_not check ((cost_kind is null) = (cost_unpaid is null)),
    add constraint a_soft_cost_is_never_unpaid check (cost_kind <> 'SOFT' or not cost_unpaid);
