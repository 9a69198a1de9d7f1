-- Why: each firm has a release of its own, which moves on its own date; those that are here work as the first one does.
alter table control.tenant add column release text not null default '2026.1';

create index tenant_by_release on control.tenant (release);

grant update (release) on control.tenant to chancery_app;
