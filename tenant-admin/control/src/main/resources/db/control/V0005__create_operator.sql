-- Why: the provider's own people sign in to the console with sign-ins that no firm knows. Nodes cannot read them.
create table control.operator (
    id            uuid        not null,
    email         text        not null,
    name          text        not null,
    password_hash text,
    locale        text        not null,
    time_zone     text        not null,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    version       int         not null default 0,
    constraint operator_pk primary key (id),
    constraint operator_email_is_taken unique (email),
    constraint operator_email_is_lower_case check (email = lower(email))
);

create table control.operator_role (
    operator uuid not null,
    role     text not null,
    constraint operator_role_pk primary key (operator, role),
    constraint role_is_of_an_operator foreign key (operator) references control.operator (id),
    constraint operator_role_is_known check (role in ('OPERATOR', 'SUPPORT', 'SECURITY', 'READ_ONLY'))
);

-- Only the hash of a link's token is kept: who reads this table cannot use a link.
create table control.operator_link (
    token_hash text        not null,
    operator   uuid        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint operator_link_pk primary key (token_hash),
    constraint link_is_of_an_operator foreign key (operator) references control.operator (id)
);

grant select, insert, update on control.operator to chancery_console;
grant select, insert, delete on control.operator_role to chancery_console;
grant select, insert, update on control.operator_link to chancery_console;
