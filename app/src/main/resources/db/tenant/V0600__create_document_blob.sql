-- Why: what a document holds is kept once, however often it was sent; its file in the store has a key of its own, sealed
-- by the firm's. Without this row nothing opens the file any more.
create table document_blob (
    sha256 char(64) primary key,
    file uuid not null,
    key bytea not null,
    bytes bigint not null,
    stored_at timestamptz not null,
    checked_at timestamptz,
    broken boolean not null default false,
    constraint blob_is_not_empty check (bytes > 0)
);
create unique index document_blob_file_is_unique on document_blob (file);
