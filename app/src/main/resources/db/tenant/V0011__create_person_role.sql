-- Why: what a person may do is the sum of their roles in this firm.
create table person_role (
    person uuid not null references person,
    role text not null,
    primary key (person, role)
);
