-- Why: operators freeze a firm by their own decision and read what it would lose before two of them put it back (DD035).
alter table control.snapshot drop constraint snapshot_origin_is_known;
alter table control.snapshot
    add constraint snapshot_origin_is_known check (origin in ('UPGRADE', 'PUT_ASIDE', 'DECIDED', 'EXPORT')),
    add column reason text,
    add column taken_by text,
    add column comparison jsonb;

grant update (taken_at, comparison) on control.snapshot to chancery_app;
