package io.chancery.control.care;

/// The columns by which firms at the second place can be sorted.
public enum SafetySort {
    FIRM("lower(t.name)"),
    EXPORTED("newest.taken_at"),
    SIZE("newest.bytes"),
    DRILLED("drilled.at");

    private final String expression;

    SafetySort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls first") + ", t.id";
    }
}
