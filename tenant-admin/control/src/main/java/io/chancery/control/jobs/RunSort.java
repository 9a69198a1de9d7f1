package io.chancery.control.jobs;

/// The columns by which runs can be sorted.
public enum RunSort {
    FIRM("lower(t.name)"),
    KIND("r.kind"),
    STATE("r.state"),
    PROGRESS("case when r.total > 0 then r.done::numeric / r.total end"),
    NODE("r.node"),
    STARTED("r.started_at"),
    DURATION("coalesce(r.finished_at, now()) - r.started_at");

    private final String expression;

    RunSort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls first") + ", r.id desc";
    }
}
