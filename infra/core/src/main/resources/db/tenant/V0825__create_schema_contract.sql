-- Why: which contract scripts have run stands in the schema itself, so that it is true of a copy and of a snapshot that takes the firm's
-- place, whatever the registry says (DD047).
create table schema_contract (
    version int not null,
    script text not null,
    ran_at timestamptz not null,
    constraint schema_contract_pk primary key (version)
);

-- Written by the owner alone.
revoke insert, update, delete, truncate on schema_contract from "${role}";
