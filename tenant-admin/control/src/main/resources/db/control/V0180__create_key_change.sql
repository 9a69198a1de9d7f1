-- Why: a firm reads, and operators see, when the firm's key was changed. That it was is written down in the firm's own log too;
-- of the key itself nothing stands here.
create table control.key_change (
    id         uuid        not null,
    tenant     uuid        not null,
    changed_at timestamptz not null,
    constraint key_change_pk primary key (id),
    constraint key_change_is_of_a_firm foreign key (tenant) references control.tenant (id)
);

create index key_changes_of_a_firm on control.key_change (tenant, changed_at desc);

grant select, insert on control.key_change to chancery_app;
grant select on control.key_change to chancery_console;
