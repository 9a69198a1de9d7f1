-- Why: the firm decides for how long a device that its owner chose is asked for no second step; as long as it has not, always.
alter table factor_policy add column remembered_days int not null default 0
    constraint devices_are_remembered_for_some_days check (remembered_days between 0 and 90);
