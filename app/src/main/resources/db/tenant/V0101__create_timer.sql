-- Why: a timer outlives the page, the tab and the session it was started in; a person has one.
create table timer (
    person uuid primary key,
    begun_on date not null,
    started_at timestamptz,
    accumulated_seconds int not null,
    matter uuid constraint timer_may_be_for_a_matter references matter,
    task_code text,
    activity_code text,
    narrative text not null,
    constraint accumulated_time_is_not_negative check (accumulated_seconds >= 0)
);
