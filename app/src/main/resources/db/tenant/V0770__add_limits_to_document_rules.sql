-- Why: a firm may keep its files smaller and its room narrower than its provider lets it. Null is as much as the provider does.
alter table document_rules
    add column size_max bigint,
    add column quota bigint,
    add constraint a_file_may_have_a_size check (size_max > 0),
    add constraint there_may_be_room check (quota > 0);
