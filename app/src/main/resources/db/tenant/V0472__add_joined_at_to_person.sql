-- Why: somebody who came in by the firm's OpenID provider is no longer merely invited, although they have no password.
alter table person add column joined_at timestamptz;
