-- Why: operators who lose their application get in by a code from a list, each once; the hash alone is kept.
create table control.operator_recovery_code (
    operator uuid not null,
    code_hash text not null,
    used_at timestamptz,
    constraint operator_recovery_code_pk primary key (operator, code_hash),
    constraint recovery_code_is_of_an_operator foreign key (operator) references control.operator (id)
);

grant select, insert, update (used_at), delete on control.operator_recovery_code to chancery_console;
