-- Why: an app that people use sends them here and gets them back at an address of its own; it acts for them and never by itself
-- (DD027). A program of the firm has no such address.
alter table integration
    add column redirect_uris text[] not null default '{}',
    add column is_public boolean not null default false;
