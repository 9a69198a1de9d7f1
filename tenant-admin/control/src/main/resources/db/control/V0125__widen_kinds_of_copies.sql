-- Why: a drill restores an export into a copy that reaches nobody, as a rehearsal copies the firm into one (DD036).
alter table control.tenant drop constraint copy_kind_is_known;
alter table control.tenant add constraint copy_kind_is_known check (copy_kind in ('REHEARSAL', 'TRIAL', 'DRILL'));
