-- Why: somebody who has a second factor proves it by codes that their application makes of a secret; the secret stands here
-- sealed. A code counts once: the time step of the last one is kept. Until it is confirmed by a code it asks for nothing.
create table person_factor (
    person uuid primary key constraint factor_belongs_to_person references person,
    secret bytea not null,
    last_step bigint not null default 0,
    begun_at timestamptz not null,
    confirmed_at timestamptz
);
