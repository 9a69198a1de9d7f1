-- Why: a firm decides itself who is told of its releases: roles, people, and addresses of others such as whoever looks after
-- its computers. Without a row its administrators are.
create table told_of_releases (
    only_row boolean primary key default true,
    roles text[] not null,
    people uuid[] not null,
    addresses text[] not null,
    everybody_a_day_before boolean not null,
    version int not null,
    constraint there_is_one_choice check (only_row),
    constraint somebody_is_told check (cardinality(roles) + cardinality(people) + cardinality(addresses) > 0)
);
