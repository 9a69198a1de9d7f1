package io.chancery.control.tenants;

/// The columns by which the fleet can be sorted.
public enum FleetSort {
    NAME("lower(t.name)"),
    HOST("t.host"),
    CELL("t.cell"),
    STATE(FleetSql.STATE),
    SCHEMA_VERSION("t.schema_version"),
    RELEASE("(select r.year * 100 + r.place from control.release r where r.number = t.release)"),
    USERS("t.users_count"),
    LETTERS("t.letters_dead"),
    LAST_ACTIVITY("t.last_activity_at");

    private final String expression;

    FleetSort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc nulls last" : " asc nulls first") + ", t.id";
    }
}
