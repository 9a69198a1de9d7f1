-- Why: a click that is sent twice starts long work once.
create unique index long_job_is_under_way_once on long_job (kind, subject) where state in ('WAITING', 'RUNNING');
