-- Why: what clients sent, on its matter, found by its words as the dictionary of the firm's language has them.
create table document (
    id uuid primary key,
    matter uuid not null constraint document_belongs_to_matter references matter,
    name text not null,
    kind text not null,
    media_type text not null,
    sha256 char(64) not null constraint document_has_its_content references document_blob,
    bytes bigint not null,
    title text not null,
    author text not null,
    pages int not null,
    text text not null,
    whole boolean not null,
    words tsvector not null,
    warnings text[] not null,
    tags text[] not null default '{}',
    sent_at timestamptz not null,
    sent_by uuid,
    sent_by_name text not null,
    trashed_at timestamptz,
    trashed_by text,
    version int not null default 0,
    constraint document_name_has_1_to_200_characters check (length(name) between 1 and 200)
);
create unique index document_is_on_its_matter_once on document (matter, name, sha256) where trashed_at is null;
create index document_of_content on document (sha256);
create index document_words on document using gin (words);
