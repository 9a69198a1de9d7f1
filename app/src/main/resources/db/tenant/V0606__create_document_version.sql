-- Why: a document that is sent again, changed, stays one document; what it held before can still be had.
create table document_version (
    document uuid not null constraint version_is_of_a_document references document on delete cascade,
    number int not null,
    name text not null,
    media_type text not null,
    sha256 char(64) not null constraint version_has_its_content references document_blob,
    bytes bigint not null,
    sent_at timestamptz not null,
    sent_by_name text not null,
    constraint version_number_is_unique primary key (document, number)
);
create index document_version_of_content on document_version (sha256);
