-- Why: people see where they are signed in and end it from elsewhere, and administrators do so for them (DD016). A row is one
-- browser from the password to the end; it goes thirty days after it began.
create table sign_in (
    id uuid,
    person uuid not null,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    address text not null,
    browser text not null,
    system text not null,
    ended_at timestamptz,
    ended_why text,
    constraint sign_in_pk primary key (id),
    constraint sign_in_is_of_a_person foreign key (person) references person (id),
    constraint sign_in_ends_for_a_reason check ((ended_at is null) = (ended_why is null))
);

create index sign_ins_of_a_person on sign_in (person, began_at desc, id);
create index sign_ins_by_age on sign_in (began_at);
