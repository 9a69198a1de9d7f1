-- Why: marked values of a firm, such as bank accounts and tax ids, are sealed in their columns from some day on (DD031). Until
-- then, and on nodes of the build before, they are plain; in between some are and some are not, and both are read.
alter table sealing_key
    add column marked text not null default 'PLAIN',
    add column changed_at timestamptz,
    add constraint marked_values_are_plain_or_sealed check (marked in ('PLAIN', 'SEALING', 'SEALED'));
