-- Why: whoever loses their application gets in by a code from a list, each once; the hash alone is kept.
create table recovery_code (
    person uuid not null constraint recovery_code_belongs_to_person references person,
    code_hash text not null,
    used_at timestamptz,
    primary key (person, code_hash)
);
