-- Why: a firm decides for how many years it keeps the documents of a matter that is closed. Without a number they are kept for
-- ever, as they are without a row.
create table document_retention (
    only_row boolean primary key default true,
    years int,
    version int not null,
    constraint there_is_one_retention check (only_row),
    constraint documents_are_kept_for_1_to_100_years check (years between 1 and 100)
);
