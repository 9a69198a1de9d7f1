-- Why: an administrator sees whether somebody tries passwords at the firm's door. Counts say so and name nobody; what was done to
-- a person stands in the log.
create table security_event_count (
    day date,
    kind text,
    events int not null,
    constraint security_event_count_pk primary key (day, kind)
);
