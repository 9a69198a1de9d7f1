-- Why: nobody reads any more what tests leave behind at a client; what
-- it said is nowhere else.
-- Release: 2026.2
alter table client drop column if exists left_behind;

do $$
begin
    perform 1;
end
$$;
