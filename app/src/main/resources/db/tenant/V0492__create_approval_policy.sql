-- Why: the firm decides above which amount whoever issues an invoice proves once more who they are; as long as it has
-- not, nobody is asked.
create table approval_policy (
    only_row boolean primary key default true,
    fresh_above numeric(16, 4),
    currency char(3) not null,
    constraint there_is_one_approval_policy_only check (only_row),
    constraint fresh_above_is_not_negative check (fresh_above >= 0)
);
