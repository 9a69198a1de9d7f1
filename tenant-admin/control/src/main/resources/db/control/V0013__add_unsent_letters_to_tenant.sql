-- Why: operators see which firms' letters do not leave, and how many, but nothing of what stands in them.
alter table control.tenant
    add column letters_waiting int not null default 0,
    add column letters_dead int not null default 0,
    add constraint letters_are_counted_from_zero check (letters_waiting >= 0 and letters_dead >= 0);

grant update (letters_waiting, letters_dead) on control.tenant to chancery_app;
