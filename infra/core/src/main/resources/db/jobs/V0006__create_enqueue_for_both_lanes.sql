-- Why: firms take turns. A task's turn is one after the firm's last, or the turn that is being served, whichever is
-- later: a firm that asks for a thousand things gets the next thousand turns, one that comes after it with one thing gets
-- the very next, and nobody's task waits for work that was asked for later than its turn. The priority is the turn, negated,
-- because the higher priority goes first.
--
-- The firm is the role that the transaction took at the door: nobody asks in another's name. Work that waits already is
-- there once.
create function enqueue(lane text, kind text, subject text, payload text, due timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    asking text := current_setting('role');
    added integer;
begin
    if asking = 'none' then
        raise exception 'Work is asked for inside of a firm''s transaction only';
    end if;
    if lane not in ('short', 'long') then
        raise exception 'Work is short or long, was %', lane;
    end if;
    if length(payload) > 8000 then
        raise exception 'What work is told has at most 8000 characters, had %', length(payload);
    end if;
    execute format($insert$
        insert into jobs.%1$I (task_name, task_instance, task_data, execution_time, picked, version, priority, firm)
        select $1, $2 || ':' || $3, convert_to($4, 'UTF8'), $5, false, 1,
               -greatest(coalesce((select 1 - min(own.priority) from jobs.%1$I own where own.firm = $2), 0),
                         coalesce((select -min(served.priority) from jobs.%1$I served where served.picked),
                                  (select -max(first.priority) from jobs.%1$I first), 0)),
               $2
        on conflict (task_name, task_instance) do nothing
        $insert$, lane || '_task') using kind, asking, subject, payload, due;
    get diagnostics added = row_count;
    return added = 1;
end
$$;

-- Every firm's role may ask. The logins themselves are refused inside: they are no firm.
grant execute on function enqueue(text, text, text, text, timestamptz) to public;

-- Nodes of the build before ask by these names.
create or replace function enqueue_short(kind text, subject text, payload text, due timestamptz) returns boolean
    language sql security definer set search_path = '' as 'select jobs.enqueue(''short'', kind, subject, payload, due)';

create or replace function enqueue_long(kind text, subject text, payload text, due timestamptz) returns boolean
    language sql security definer set search_path = '' as 'select jobs.enqueue(''long'', kind, subject, payload, due)';
