-- Why: clients are found in any spelling from release 2026.3 on, by their name and town as they sound without marks.
alter table client add column spelling text not null default '';
