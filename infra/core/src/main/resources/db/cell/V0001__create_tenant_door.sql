-- Why: whether a firm is open is a fact of the database that holds it, read by the first statement of every
-- transaction together with the lock that whoever closes the firm waits for.
create table tenant_door (
    tenant uuid primary key,
    lock_key bigint not null,
    open boolean not null,
    reason text
);
grant usage on schema cell to chancery_app;
grant select on tenant_door to chancery_app;
