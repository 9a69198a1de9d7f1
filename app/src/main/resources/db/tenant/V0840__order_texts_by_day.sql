-- Why: of words that very many texts have only the newest are looked for, from the newest text on (DD041); the list of documents is in
-- that order too.
create index document_by_day on document (sent_at desc, id desc);
create index search_entry_by_day on search_entry (kind, day desc, subject desc);
