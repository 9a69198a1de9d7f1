-- Why: a link may also let somebody set a new password, and is worth nothing anywhere else.
alter table sign_in_link drop constraint sign_in_link_purpose_is_known;
alter table sign_in_link add constraint sign_in_link_purpose_is_known check (purpose in ('WELCOME', 'RESET'));
