-- Why: asking for work looks up the last turn that the firm was given.
create index short_task_by_turn on short_task (firm, priority);
create index long_task_by_turn on long_task (firm, priority);
