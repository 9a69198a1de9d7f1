-- Why: one box finds work and invoices by their words, beside documents (DD041). The database writes the words down, so that no
-- statement can forget to, also one of the build before. Both kinds share a table, because each index of each firm costs.
create table search_entry (
    subject uuid not null,
    kind text not null,
    matter uuid,
    timekeeper uuid,
    day date not null,
    words tsvector not null,
    constraint search_entry_pk primary key (subject),
    constraint search_entry_is_work_or_invoice check (kind in ('WORK', 'INVOICE'))
);
create index search_entry_words on search_entry using gin (words);

-- PostgreSQL's dictionary for the firm's language; words are taken as they are in any other, and before there is a firm.
create function search_dictionary() returns regconfig language sql stable as $$
    select coalesce(
        (select case split_part(locale, '-', 1)
                when 'en' then 'english'
                when 'de' then 'german'
                when 'fr' then 'french'
                when 'es' then 'spanish'
                when 'it' then 'italian'
                when 'nl' then 'dutch'
                end
           from firm), 'simple')::regconfig
$$;

-- Names and numbers count more than what is told, and are also found as they are written. PostgreSQL would take a point or a
-- hyphen for a part of the word.
create function name_words(name text) returns tsvector language sql stable as $$
    select setweight(to_tsvector(search_dictionary(), plain), 'A') || setweight(to_tsvector('simple', plain), 'A')
      from (select regexp_replace(name, '[^[:alnum:]]+', ' ', 'g') as plain) named
$$;

create function invoice_text(frozen jsonb) returns text language sql immutable as $$
    select coalesce(string_agg(narrative #>> '{}', E'\n'), '')
      from jsonb_path_query(frozen, '$.paper.lines[*].head.narrative') narrative
$$;

-- A vector of words ends at a megabyte, and no invoice is so long that it could not be issued.
create function invoice_words(number text, frozen jsonb) returns tsvector language sql stable as $$
    select name_words(concat_ws(' ', number, frozen #>> '{paper,matter,number}', frozen #>> '{paper,matter,name}',
                                frozen #>> '{paper,matter,reference}', frozen #>> '{paper,recipient,name}'))
           || to_tsvector(search_dictionary(), left(invoice_text(frozen), 150000))
$$;

-- Both find their tables beside the one they were called for, whatever the schema is called by then.
create function note_work_words() returns trigger language plpgsql set search_path = '' as $$
begin
    perform set_config('search_path', format('%I, pg_temp', tg_table_schema), true);
    if tg_op = 'DELETE' then
        delete from search_entry where subject = old.id;
    elsif new.archived_at is not null then
        delete from search_entry where subject = new.id;
    else
        insert into search_entry (subject, kind, matter, timekeeper, day, words)
        values (new.id, 'WORK', new.matter, new.timekeeper, new.work_date,
                to_tsvector(search_dictionary(), new.narrative))
        on conflict (subject) do update
           set matter = excluded.matter, timekeeper = excluded.timekeeper, day = excluded.day, words = excluded.words;
    end if;
    return null;
end
$$;

create function note_invoice_words() returns trigger language plpgsql set search_path = '' as $$
begin
    perform set_config('search_path', format('%I, pg_temp', tg_table_schema), true);
    insert into search_entry (subject, kind, matter, day, words)
    values (new.id, 'INVOICE', new.matter, new.issued_on, invoice_words(new.number, new.frozen));
    return null;
end
$$;

create trigger note_words after insert or delete on work_item for each row execute function note_work_words();
create trigger note_changed_words after update on work_item for each row
    when ((new.narrative, new.matter, new.timekeeper, new.work_date, new.archived_at)
          is distinct from (old.narrative, old.matter, old.timekeeper, old.work_date, old.archived_at))
    execute function note_work_words();
create trigger note_words after insert on invoice for each row execute function note_invoice_words();

grant execute on function search_dictionary(), name_words(text), invoice_text(jsonb), invoice_words(text, jsonb) to "${role}";
