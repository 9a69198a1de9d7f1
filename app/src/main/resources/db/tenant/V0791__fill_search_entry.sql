-- Why: what stands here already is found too. The triggers of the script before write what comes meanwhile, so nobody waits.
insert into search_entry (subject, kind, matter, timekeeper, day, words)
select id, 'WORK', matter, timekeeper, work_date, to_tsvector(search_dictionary(), narrative)
  from work_item where archived_at is null
on conflict (subject) do nothing;

insert into search_entry (subject, kind, matter, day, words)
select id, 'INVOICE', matter, issued_on, invoice_words(number, frozen)
  from invoice
on conflict (subject) do nothing;
