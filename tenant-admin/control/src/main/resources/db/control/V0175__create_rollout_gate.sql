-- Why: whoever plans a rollout sees which gates the nodes can measure and leaves optional ones out; the firms' upgrades keep to it,
-- whatever the nodes carry by then (DD042).
alter table control.node add column required_gates text[] not null default '{}';
alter table control.node add column optional_gates text[] not null default '{}';

grant update (required_gates, optional_gates) on control.node to chancery_app;

create table control.rollout_gate (
    rollout uuid not null,
    gate text not null,
    required boolean not null,
    holds boolean not null,
    constraint rollout_gate_pk primary key (rollout, gate),
    constraint required_gate_holds check (holds or not required)
);

grant select on control.rollout_gate to chancery_app;
grant select, insert on control.rollout_gate to chancery_console;
