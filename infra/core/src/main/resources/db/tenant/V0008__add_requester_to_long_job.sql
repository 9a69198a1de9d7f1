-- Why: whoever asked for long work sees how far it is on every page, may stop it, and is told when it is over.
alter table long_job add column requested_by uuid;

create index long_job_by_requester on long_job (requested_by, requested_at desc);
