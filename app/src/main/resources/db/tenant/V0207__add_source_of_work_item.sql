-- Why: imported work names the file it came from; both are written in one transaction.
alter table work_item
    add constraint imported_work_names_its_file foreign key (source) references import_file deferrable initially deferred;
