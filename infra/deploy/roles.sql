-- The three logins of Chancery and what the public may do, which is nothing.
--
-- A superuser runs this once in each database that Chancery uses (the first cell and every further one); a second run changes nothing:
--     createdb chancery
--     psql -d chancery -f roles.sql
-- Afterwards the logins get passwords, for example by psql's \password chancery_owner.
-- infra/bin/run and the tests run the same file on their own PostgreSQL.

do $$
begin
    if current_setting('server_version_num')::int < 160000 then
        raise exception 'Chancery needs PostgreSQL 16 or newer, this is %', current_setting('server_version');
    end if;
end
$$;

-- Logins belong to the whole cluster: two databases may be prepared at the same moment.
do $$
declare
    login text;
begin
    foreach login in array array['chancery_owner', 'chancery_app', 'chancery_console'] loop
        begin
            execute format('create role %I', login);
        exception
            when duplicate_object or unique_violation then null;
        end;
    end loop;
end
$$;

-- Owns the schemas; migrations and the opening of firms only. Creates the role of each firm and passes it on to chancery_app.
alter role chancery_owner with login nosuperuser createrole nocreatedb noreplication nobypassrls inherit;

-- Serves the firms. Has no right of a firm by itself: it must take the firm's role, transaction by transaction.
alter role chancery_app with login nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit;

-- Serves the operators: the schema control and nothing else.
alter role chancery_console with login nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit;

-- A name without a schema finds nothing until a transaction has said whose it is: then it is found in the schema of the
-- role that the transaction took, which has the role's name.
alter role chancery_app set search_path = "$user";
alter role chancery_console set search_path = '';

do $$
begin
    execute format('alter database %I owner to chancery_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to chancery_app, chancery_console', current_database());
end
$$;

revoke all on schema public from public;

-- Functions are executable by everyone unless one says otherwise; what the owner makes is for whom it is granted to.
alter default privileges for role chancery_owner revoke execute on functions from public;
