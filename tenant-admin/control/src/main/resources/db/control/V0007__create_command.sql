-- Why: a browser resends a click when a node dies between commit and answer; each command is carried out once.
create table control.command (
    id     uuid        not null,
    at     timestamptz not null,
    result uuid,
    constraint command_pk primary key (id)
);

grant select, insert, update (result) on control.command to chancery_console;
