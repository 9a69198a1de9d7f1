-- Why: whoever sent something is told why it was not taken, and so is the firm later; what people may release waits here
-- with its content until a second person decides.
create table refused_document (
    id uuid primary key,
    matter uuid not null constraint refused_document_was_sent_to_matter references matter,
    name text not null,
    objection text not null,
    detail text not null,
    bytes bigint not null,
    media_type text not null,
    sha256 char(64) constraint refused_document_has_its_content references document_blob,
    sent_at timestamptz not null,
    sent_by uuid,
    sent_by_name text not null,
    state text not null,
    decided_at timestamptz,
    decided_by_name text,
    document uuid,
    constraint refused_document_state_is_known check (state in ('REFUSED', 'HELD', 'RELEASED', 'DISCARDED')),
    constraint what_is_held_has_its_content check (state <> 'HELD' or sha256 is not null)
);
create index refused_document_held on refused_document (sent_at) where state = 'HELD';
create index refused_document_of_matter on refused_document (matter, sent_at);
create index refused_document_of_content on refused_document (sha256) where sha256 is not null;
