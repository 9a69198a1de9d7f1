-- Why: operators read the console in the dark too, and want it so on every machine.
alter table control.operator
    add column scheme text not null default 'SYSTEM',
    add constraint operator_scheme_is_known check (scheme in ('SYSTEM', 'LIGHT', 'DARK'));
