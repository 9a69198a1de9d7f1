-- Why: secrets of a firm are sealed by a key of its own, which stands here wrapped by the installation's master key: a copy
-- of the database opens nothing, and neither does one firm's key at another.
create table sealing_key (
    only_row boolean not null default true,
    wrapped bytea not null,
    master text not null,
    created_at timestamptz not null,
    constraint sealing_key_pk primary key (only_row),
    constraint there_is_one_sealing_key_only check (only_row)
);
