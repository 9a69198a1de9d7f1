-- Why: what takes work away from a firm is asked for by one operator and decided by another (DD035).
create table control.care_request (
    id              uuid        not null,
    tenant          uuid        not null,
    kind            text        not null,
    snapshot        uuid,
    reason          text        not null,
    asked_by        uuid,
    asked_by_name   text        not null,
    asked_at        timestamptz not null,
    state           text        not null default 'ASKED',
    decided_by_name text,
    decided_at      timestamptz,
    constraint care_request_pk primary key (id),
    constraint care_request_is_of_a_firm foreign key (tenant) references control.tenant (id),
    constraint care_request_is_about_a_snapshot foreign key (snapshot) references control.snapshot (id),
    constraint care_request_kind_is_known check (kind in ('PUT_BACK', 'CLOSE')),
    constraint putting_back_names_a_snapshot check ((kind = 'PUT_BACK') = (snapshot is not null)),
    constraint care_request_state_is_known check (state in ('ASKED', 'APPROVED', 'REFUSED')),
    constraint decided_request_has_a_time check ((state = 'ASKED') = (decided_at is null))
);

-- Of one firm one thing is decided at a time.
create unique index one_open_care_request_per_firm on control.care_request (tenant) where state = 'ASKED';

grant select, insert on control.care_request to chancery_console;
grant update (state, decided_by_name, decided_at) on control.care_request to chancery_console;
