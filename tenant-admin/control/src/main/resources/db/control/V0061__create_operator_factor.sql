-- Why: operators prove by codes that it is they who know the password; the secret that makes the codes stands here sealed.
-- A code counts once: the time step of the last one is kept. A secret that is being set up asks for nothing until a code
-- confirms it, and stands beside the one that counts meanwhile.
create table control.operator_factor (
    operator uuid not null,
    secret bytea,
    pending bytea,
    last_step bigint not null default 0,
    confirmed_at timestamptz,
    constraint operator_factor_pk primary key (operator),
    constraint factor_is_of_an_operator foreign key (operator) references control.operator (id),
    constraint factor_is_confirmed_with_its_secret check ((secret is null) = (confirmed_at is null))
);

grant select, insert, update, delete on control.operator_factor to chancery_console;
