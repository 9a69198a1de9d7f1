-- Why: operators see which releases the running nodes carry, and offer them to firms; what a release brings is its manifest.
create table control.release (
    number text not null,
    year int not null,
    place int not null,
    manifest text not null,
    registered_by text not null,
    registered_at timestamptz not null,
    offered_by text,
    offered_at timestamptz,
    constraint release_pk primary key (number),
    constraint release_number_is_its_parts check (number = year || '.' || place),
    constraint offered_release_says_by_whom check ((offered_at is null) = (offered_by is null))
);

-- A node registers what it carries, and corrects the manifest when a later build words it otherwise.
grant select, insert on control.release to chancery_app;
grant update (manifest, registered_by, registered_at) on control.release to chancery_app;
grant select on control.release to chancery_console;
grant update (offered_by, offered_at) on control.release to chancery_console;
