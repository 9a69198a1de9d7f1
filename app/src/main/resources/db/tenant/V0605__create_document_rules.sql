-- Why: a firm decides itself which kinds of files it takes, and whether macros and other active content are refused or kept
-- with a warning. Without a row the usual rules hold.
create table document_rules (
    only_row boolean primary key default true,
    kinds text[] not null,
    tolerated text[] not null,
    version int not null,
    constraint there_is_one_row check (only_row),
    constraint only_active_content_is_tolerated check (tolerated <@ array['MACROS', 'ACTIVE_CONTENT'])
);
