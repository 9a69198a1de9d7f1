-- Why: people of a firm hear of its upgrade a day, an hour and ten minutes before, so a rollout plans each firm's moment ahead; when it
-- has come, the upgrade still waits until its rollout lets it go (DD042).
alter table control.rollout add column lead_seconds bigint not null default 0;
alter table control.rollout add column at_night boolean not null default false;
alter table control.rollout add column urgent boolean not null default false;

alter table control.upgrade add column waits_for_rollout boolean not null default false;

grant update (waits_for_rollout) on control.upgrade to chancery_app;
