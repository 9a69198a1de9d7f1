-- Why: whoever left a page while work went on is told of its end, on every page and at the next sign-in.
create table notification (
    id      uuid        not null,
    person  uuid        not null,
    kind    text        not null,
    args    text[]      not null default '{}',
    path    text        not null,
    at      timestamptz not null,
    read_at timestamptz,
    constraint notification_pk primary key (id),
    constraint notification_is_for_a_person foreign key (person) references person (id)
);

create index notifications_of_a_person on notification (person, at desc, id);
create index notifications_to_read on notification (person) where read_at is null;
