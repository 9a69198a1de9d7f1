-- Why: what the provider does to firms and to its own people stands written, and nobody who acts can rewrite it.
create table control.audit_entry (
    id           uuid        not null,
    at           timestamptz not null,
    actor_id     uuid,
    actor_name   text        not null,
    address      text,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    subject_name text        not null,
    before       jsonb       not null default '{}',
    after        jsonb       not null default '{}',
    reason       text,
    constraint audit_entry_pk primary key (id)
);

create index audit_of_a_subject on control.audit_entry (subject_id, at desc);
create index audit_by_time on control.audit_entry (at desc, id desc);

grant select, insert on control.audit_entry to chancery_console;
revoke update, delete, truncate on control.audit_entry from chancery_console;
