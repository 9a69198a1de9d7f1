-- Why: the same file is taken in once, and work that came from a file names it for ever.
create table import_file (
    id uuid primary key,
    name text not null,
    sha256 char(64) not null,
    bytes bigint not null,
    invoices text not null,
    items int not null,
    imported_at timestamptz not null,
    imported_by uuid,
    imported_by_name text not null,
    constraint a_file_is_imported_once unique (sha256)
);
revoke update, delete, truncate on import_file from "${role}";
