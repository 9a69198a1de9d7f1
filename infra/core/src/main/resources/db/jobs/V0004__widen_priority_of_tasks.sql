-- Why: the priority becomes the turn in which a firm's task comes, which grows as long as there is work without a pause.
alter table short_task alter column priority type integer;
alter table long_task alter column priority type integer;
