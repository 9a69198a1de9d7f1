-- Why: work is marked as billed before its invoice is written, in one transaction, so the database looks at its end.
alter table work_item
    add constraint billed_work_names_its_invoice foreign key (invoice) references invoice deferrable initially deferred;
