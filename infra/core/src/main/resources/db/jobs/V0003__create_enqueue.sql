-- Why: a firm's transaction asks for work without a right on the tables, and cannot ask for it in another firm's name:
-- the firm is the role that the transaction took at the door. Work asked for twice is there once. The more of a firm's
-- work waits, the later its next stands, so that no firm starves the others: each firm's first is as urgent as the next's.
create function enqueue_short(kind text, subject text, payload text, due timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    asking text := current_setting('role');
    waiting integer;
begin
    if asking = 'none' then
        raise exception 'Work is asked for inside of a firm''s transaction only';
    end if;
    if length(payload) > 8000 then
        raise exception 'What work is told has at most 8000 characters, had %', length(payload);
    end if;
    select count(*) into waiting
      from (select 1 from jobs.short_task t where t.firm = asking limit 2000) some_of_them;
    insert into jobs.short_task (task_name, task_instance, task_data, execution_time, picked, version, priority, firm)
    values (kind, asking || ':' || subject, convert_to(payload, 'UTF8'), due, false, 1, -waiting, asking)
    on conflict (task_name, task_instance) do nothing;
    return found;
end
$$;

create function enqueue_long(kind text, subject text, payload text, due timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    asking text := current_setting('role');
    waiting integer;
begin
    if asking = 'none' then
        raise exception 'Work is asked for inside of a firm''s transaction only';
    end if;
    if length(payload) > 8000 then
        raise exception 'What work is told has at most 8000 characters, had %', length(payload);
    end if;
    select count(*) into waiting
      from (select 1 from jobs.long_task t where t.firm = asking limit 2000) some_of_them;
    insert into jobs.long_task (task_name, task_instance, task_data, execution_time, picked, version, priority, firm)
    values (kind, asking || ':' || subject, convert_to(payload, 'UTF8'), due, false, 1, -waiting, asking)
    on conflict (task_name, task_instance) do nothing;
    return found;
end
$$;

-- Every firm's role may ask. The logins themselves are refused inside: they are no firm.
grant usage on schema jobs to public;
grant execute on function enqueue_short(text, text, text, timestamptz) to public;
grant execute on function enqueue_long(text, text, text, timestamptz) to public;
