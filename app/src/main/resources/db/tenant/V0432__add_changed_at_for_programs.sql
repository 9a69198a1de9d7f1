-- Why: programs ask for what changed since they asked last. The database notes it, so that no statement can forget to;
-- what stands here already counts as changed today.
create function note_change() returns trigger language plpgsql as $$
begin
    new.changed_at := clock_timestamp();
    return new;
end
$$;
alter table client add column changed_at timestamptz not null default now();
alter table timekeeper add column changed_at timestamptz not null default now();
alter table work_item add column changed_at timestamptz not null default now();
create trigger note_change before insert or update on client for each row execute function note_change();
create trigger note_change before insert or update on timekeeper for each row execute function note_change();
create trigger note_change before insert or update on work_item for each row execute function note_change();
