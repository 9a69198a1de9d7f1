-- Why: an operator who gave the password before it was changed, and has not taken the second step yet, begins again.
alter table control.operator add column password_set_at timestamptz;
