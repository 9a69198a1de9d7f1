package io.chancery.control.schemas;

/// The columns by which schemas can be sorted.
public enum SchemaSort {
    FIRM("lower(t.name)"),
    VERSION("t.schema_version"),
    FOUND("d.found"),
    CHECKED("d.checked_at");

    private final String expression;

    SchemaSort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls first") + ", t.id";
    }
}
