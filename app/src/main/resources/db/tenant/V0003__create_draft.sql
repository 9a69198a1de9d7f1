-- Why: what somebody typed into a long form outlives their session and the node that served it.
create table draft (
    person uuid not null,
    form text not null,
    subject uuid not null,
    content text not null,
    saved_at timestamptz not null,
    primary key (person, form, subject)
);
