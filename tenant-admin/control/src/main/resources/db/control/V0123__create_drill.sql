-- Why: an export that was never restored is a hope; a drill restores one, proves its books and writes down how long that took (DD036).
create table control.drill (
    id         uuid        not null,
    tenant     uuid        not null,
    export     uuid        not null,
    begun_at   timestamptz not null,
    rpo        interval    not null,
    proved_at  timestamptz,
    rto        interval,
    rows       bigint,
    gates      int,
    files      int,
    trouble    text,
    constraint drill_pk primary key (id),
    constraint drill_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint drill_is_of_an_export foreign key (export) references control.firm_export (id),
    constraint drill_has_the_id_of_its_order foreign key (id) references control.tenant_order (id),
    constraint proved_drill_says_how_long check ((proved_at is null) = (rto is null))
);

create index drills_by_time on control.drill (begun_at desc);
create index drills_of_a_firm on control.drill (tenant, begun_at desc);

grant select, insert on control.drill to chancery_app;
grant update (export, begun_at, rpo, proved_at, rto, rows, gates, files, trouble) on control.drill to chancery_app;
grant select on control.drill to chancery_console;
