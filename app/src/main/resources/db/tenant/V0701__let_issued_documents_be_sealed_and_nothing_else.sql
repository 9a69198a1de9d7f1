-- Why: bank account and tax numbers in issued documents are sealed over, and sealed anew when the firm's key is changed
-- (DD031). What a document says never changes: the trigger lets pass only documents that are the same but for these values,
-- and these only where they are sealed.
create function unmarked(frozen jsonb) returns jsonb language sql immutable as $$
    select frozen #- '{paper,letterhead,taxNumber}' #- '{paper,recipient,vatId}' #- '{paper,bank,identifiers}'
                  #- '{ebilling,firm,id}' #- '{ebilling,client,taxId}'
$$;

create function marked(frozen jsonb) returns table (place text, value text) language sql immutable as $$
    select fixed.place, fixed.value from (values
        ('tax number', frozen #>> '{paper,letterhead,taxNumber}'),
        ('recipient', frozen #>> '{paper,recipient,vatId}'),
        ('e-billing firm', frozen #>> '{ebilling,firm,id}'),
        ('e-billing client', frozen #>> '{ebilling,client,taxId}')) fixed (place, value)
    union all
    select (b ->> 'kind') || ' ' || n, b ->> 'value'
      from jsonb_array_elements(frozen #> '{paper,bank,identifiers}') with ordinality identifiers (b, n)
$$;

-- The document with other values at these places; a place that it does not have stays away.
create function with_marked(frozen jsonb, renewed jsonb) returns jsonb language sql immutable as $$
    select jsonb_set(jsonb_set(jsonb_set(jsonb_set(jsonb_set(frozen,
        '{paper,letterhead,taxNumber}', coalesce(renewed -> 'tax number', frozen #> '{paper,letterhead,taxNumber}', '""'), false),
        '{paper,recipient,vatId}', coalesce(renewed -> 'recipient', frozen #> '{paper,recipient,vatId}', '""'), false),
        '{ebilling,firm,id}', coalesce(renewed -> 'e-billing firm', frozen #> '{ebilling,firm,id}', '""'), false),
        '{ebilling,client,taxId}', coalesce(renewed -> 'e-billing client', frozen #> '{ebilling,client,taxId}', '""'), false),
        '{paper,bank,identifiers}', coalesce(
            (select jsonb_agg(jsonb_set(b, '{value}', coalesce(renewed -> ((b ->> 'kind') || ' ' || n), b -> 'value')) order by n)
               from jsonb_array_elements(frozen #> '{paper,bank,identifiers}') with ordinality identifiers (b, n)),
            '[]'), false)
$$;

create function issued_document_is_only_sealed() returns trigger language plpgsql as $$
begin
    if unmarked(new.frozen) <> unmarked(old.frozen)
       or exists (select from marked(new.frozen) n full join marked(old.frozen) o using (place)
                   where n.value is distinct from o.value
                     and (n.value is null or o.value is null or o.value = '' or n.value !~ '^sealed:[0-9a-f]{8}:[A-Za-z0-9+/=]{46,}$'))
    then
        raise exception 'permission denied: an issued document says what it said' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger issued_document_is_only_sealed before update on invoice for each row execute function issued_document_is_only_sealed();
grant update (frozen) on invoice to "${role}";
grant execute on function unmarked(jsonb), marked(jsonb), with_marked(jsonb, jsonb) to "${role}";
