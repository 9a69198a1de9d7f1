-- Why: a rehearsal proves what one build does to a firm; when the build changes, it is to be rehearsed again.
alter table control.upgrade add column build text;

grant update (build) on control.upgrade to chancery_app;

create index rehearsals_of_a_firm on control.upgrade (tenant, to_release, requested_at desc, id desc) where rehearsal;
