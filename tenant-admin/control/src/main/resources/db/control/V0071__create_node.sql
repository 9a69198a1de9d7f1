-- Why: a release is brought to firms only while nodes that carry it run, and operators see which build each node is.
create table control.node (
    name text not null,
    build text not null,
    schema_version int not null,
    releases text[] not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    constraint node_pk primary key (name)
);

grant select, insert, delete, update (build, schema_version, releases, started_at, seen_at) on control.node to chancery_app;
grant select on control.node to chancery_console;
