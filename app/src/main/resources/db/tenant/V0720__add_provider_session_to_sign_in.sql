-- Why: somebody who signs out at the firm's OpenID provider is signed out here too (DD033). The provider names its session; the text
-- is empty for a provider that names none, and null for who came in by their own means.
alter table sign_in add column provider_session text;

create index sign_ins_of_a_provider_session on sign_in (provider_session) where provider_session is not null;
