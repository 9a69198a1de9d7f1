-- Why: what a firm that leaves takes along is downloaded by a link that works once; operators see whether it was, and the proof of
-- deletion says so. Of the link its hash alone is kept.
create table control.hand_over (
    id           uuid        not null,
    tenant       uuid        not null,
    written_at   timestamptz not null,
    bytes        bigint      not null,
    sha256       char(64)    not null,
    link_hash    char(64),
    link_until   timestamptz,
    link_by_name text,
    taken_at     timestamptz,
    taken_from   text,
    constraint hand_over_pk primary key (id),
    constraint hand_over_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint hand_over_has_the_id_of_its_order foreign key (id) references control.tenant_order (id),
    constraint a_link_ends check ((link_hash is null) = (link_until is null))
);

create index hand_overs_of_a_firm on control.hand_over (tenant, written_at desc);
create unique index hand_over_link_is_unique on control.hand_over (link_hash);

grant select, insert on control.hand_over to chancery_app;
grant update (written_at, bytes, sha256, link_hash, link_until, taken_at, taken_from) on control.hand_over to chancery_app;
grant select on control.hand_over to chancery_console;
grant update (link_hash, link_until, link_by_name) on control.hand_over to chancery_console;
