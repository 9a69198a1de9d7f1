-- Why: programs ask every few minutes for the work that changed since; without an index each of them reads all of it.
create index work_by_change on work_item (changed_at) where archived_at is null;
