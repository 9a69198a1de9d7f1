-- Why: the firm decides who must have a second factor; as long as it has not, nobody has to.
create table factor_policy (
    only_row boolean primary key default true,
    binds text not null,
    constraint there_is_one_factor_policy_only check (only_row),
    constraint factor_policy_is_known check (binds in ('NOBODY', 'ADMINS', 'EVERYBODY'))
);
