package io.chancery.control.upgrades;

/// The columns by which upgrades can be sorted.
public enum UpgradeSort {
    FIRM("lower(t.name)"),
    RELEASE("u.to_release"),
    STATE("u.state"),
    DATE("u.scheduled_at"),
    HELD("u.opened_at - u.held_at");

    private final String expression;

    UpgradeSort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls first") + ", u.id desc";
    }
}
