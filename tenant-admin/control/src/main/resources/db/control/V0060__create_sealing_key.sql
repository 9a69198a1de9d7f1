-- Why: secrets of operators are sealed by a key of the provider's own, which stands here wrapped by the console's master key.
-- A copy of the database opens nothing, and nodes of the firms' application cannot read it.
create table control.sealing_key (
    only_row boolean not null default true,
    wrapped bytea not null,
    master text not null,
    created_at timestamptz not null,
    constraint sealing_key_pk primary key (only_row),
    constraint there_is_one_sealing_key_only check (only_row)
);

grant select, insert on control.sealing_key to chancery_console;
