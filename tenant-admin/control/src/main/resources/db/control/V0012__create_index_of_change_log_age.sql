-- Why: word of a change is read within seconds; what is older than a day is swept.
create index change_log_by_age on control.change_log (at);

grant delete on control.change_log to chancery_app;
