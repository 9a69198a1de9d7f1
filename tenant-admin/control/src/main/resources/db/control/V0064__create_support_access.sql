-- Why: nobody of the provider sees a firm's data unless that firm lets them in, for a reason and for hours. A row is a firm's
-- business: nodes see it under the firm that their transaction names, and nothing where it names none. Only the firm's side
-- writes until when, and what it has ended the console cannot begin again.
create table control.support_access (
    id            uuid        not null,
    tenant        uuid        not null,
    operator      uuid        not null,
    operator_name text        not null,
    reason        text        not null,
    minutes       integer     not null,
    asked_at      timestamptz not null,
    state         text        not null default 'ASKED',
    answered_at   timestamptz,
    answered_by   text,
    until         timestamptz,
    ended_at      timestamptz,
    ended_by      text,
    withdrawn_at  timestamptz,
    link_hash     text,
    link_until    timestamptz,
    entered_at    timestamptz,
    constraint support_access_pk primary key (id),
    constraint support_access_state_is_known check (state in ('ASKED', 'ALLOWED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    constraint support_access_lasts_a_working_day_at_most check (minutes between 15 and 480),
    constraint allowed_access_has_an_end_and_is_not_ended check (state <> 'ALLOWED' or until is not null and ended_at is null),
    constraint access_is_allowed_for_a_working_day_at_most check (until <= answered_at + interval '480 minutes')
);

create index support_access_of_a_firm on control.support_access (tenant, asked_at desc);
create index support_access_by_time on control.support_access (asked_at desc, id);

alter table control.support_access enable row level security;

create policy support_access_of_the_named_firm on control.support_access to chancery_app
    using (tenant = nullif(current_setting('chancery.firm', true), '')::uuid)
    with check (tenant = nullif(current_setting('chancery.firm', true), '')::uuid);
create policy support_access_for_the_console on control.support_access to chancery_console using (true) with check (true);

grant select on control.support_access to chancery_app, chancery_console;
grant update (state, answered_at, answered_by, until, ended_at, ended_by, link_hash, entered_at) on control.support_access to chancery_app;
grant insert (id, tenant, operator, operator_name, reason, minutes, asked_at) on control.support_access to chancery_console;
grant update (state, withdrawn_at, link_hash, link_until) on control.support_access to chancery_console;
