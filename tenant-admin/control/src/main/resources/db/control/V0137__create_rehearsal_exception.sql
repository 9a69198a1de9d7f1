-- Why: a firm that cannot be rehearsed must not hold a release up for ever: one person names it and says why, a second one agrees.
create table control.rehearsal_exception (
    release text not null,
    tenant uuid not null,
    reason text not null,
    asked_by uuid,
    asked_by_name text not null,
    asked_at timestamptz not null,
    agreed_by_name text,
    agreed_at timestamptz,
    constraint rehearsal_exception_pk primary key (release, tenant),
    constraint agreed_exception_says_by_whom check ((agreed_at is null) = (agreed_by_name is null))
);

grant select on control.rehearsal_exception to chancery_app;
grant select, insert, update, delete on control.rehearsal_exception to chancery_console;
