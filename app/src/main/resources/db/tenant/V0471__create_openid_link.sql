-- Why: whoever came in by the provider once is known by its own name for them from then on, not by an e-mail address that may
-- pass to somebody else there.
create table openid_link (
    issuer text not null,
    subject text not null,
    person uuid not null,
    since timestamptz not null,
    constraint openid_link_pk primary key (issuer, subject),
    constraint openid_link_is_of_a_person foreign key (person) references person,
    constraint person_has_one_link_at_an_issuer unique (person, issuer)
);
