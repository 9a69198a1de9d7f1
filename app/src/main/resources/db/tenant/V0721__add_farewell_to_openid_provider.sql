-- Why: a firm may want that who signs out here is signed out at its provider too (DD033). Others want to stay signed in there.
alter table openid_provider add column signs_out boolean not null default false;
