-- Why: since when a content is known to be damaged is told to the firm; and what was not read for the longest time is found
-- without looking at all contents.
alter table document_blob add column broken_at timestamptz;
create index document_blob_by_reading on document_blob (broken, coalesce(checked_at, stored_at), file);
