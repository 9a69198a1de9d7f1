-- Why: lists show initials from release 2026.2 on. Nobody has any until the firm's upgrade fills them in.
alter table timekeeper add column initials text not null default '';
