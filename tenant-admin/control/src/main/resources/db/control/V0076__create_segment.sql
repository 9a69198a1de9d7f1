-- Why: operators roll out to the same kinds of firms again and again, and name them.
create table control.segment (
    name text not null,
    segment jsonb not null,
    saved_by text not null,
    saved_at timestamptz not null,
    constraint segment_pk primary key (name)
);

grant select, insert, update, delete on control.segment to chancery_console;
