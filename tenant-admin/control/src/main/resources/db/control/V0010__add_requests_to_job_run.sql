-- Why: operators have work tried again that was given up, and people of a firm stop what they have asked for themselves.
-- Short work and long work are tried again in different ways.
alter table control.job_run
    add column lane text not null default 'LONG',
    add column requested_by uuid,
    add column retry_requested_at timestamptz,
    add constraint job_run_lane_is_known check (lane in ('SHORT', 'LONG'));

create index job_run_to_retry on control.job_run (retry_requested_at) where retry_requested_at is not null;

grant update (stop_requested_at, stop_requested_by, retry_requested_at) on control.job_run to chancery_app;
grant update (retry_requested_at) on control.job_run to chancery_console;
