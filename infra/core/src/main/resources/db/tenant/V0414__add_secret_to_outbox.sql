-- Why: a letter with a link that opens something is not kept once it has left: whoever reads the table could follow it.
alter table outbox add column secret boolean not null default false;
