-- Why: a refresh token counts once and is kept as a hash. Those that were used stay as long as their grant, so that one that comes
-- again is known for stolen.
create table app_refresh_token (
    token_hash char(64) primary key,
    app_grant uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint app_refresh_token_is_of_a_grant foreign key (app_grant) references app_grant on delete cascade
);

create index app_refresh_tokens_of_a_grant on app_refresh_token (app_grant);
