-- Why: how much a firm keeps is asked for every file that arrives, and has to hold for many that arrive at once. The database
-- counts, also what a build does that knows nothing of it; whoever adds or takes away waits for who did so before until that
-- commits, so nobody decides on an old sum.
create table document_room (
    only_row boolean primary key default true,
    bytes bigint not null,
    constraint there_is_one_room check (only_row),
    constraint room_is_never_below_zero check (bytes >= 0)
);
lock table document_blob in share row exclusive mode;
insert into document_room (bytes) select coalesce(sum(bytes), 0) from document_blob;

-- Finds the room beside the table it was called for, whatever the schema is called by then.
create function count_document_room() returns trigger language plpgsql as $$
begin
    execute format('update %I.document_room set bytes = bytes + $1', tg_table_schema)
        using case when tg_op = 'INSERT' then new.bytes else -old.bytes end;
    return null;
end
$$;
create trigger document_blob_takes_room after insert or delete on document_blob
    for each row execute function count_document_room();
