-- Why: between a file's preview and its being taken in a node may die; one upload a person waits here, and goes when it is
-- taken in or given up.
create table import_upload (
    person uuid primary key,
    name text not null,
    sha256 char(64) not null,
    content bytea not null,
    uploaded_at timestamptz not null
);
