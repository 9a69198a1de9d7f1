package io.chancery.infra.outbound;

/// The columns by which letters can be sorted.
public enum LetterSort {
    WRITTEN("written_at"),
    RECIPIENT("lower(recipient)"),
    SUBJECT("lower(subject)"),
    STATE("state"),
    ATTEMPTS("attempts");

    private final String expression;

    LetterSort(String expression) {
        this.expression = expression;
    }

    String clause(boolean descending) {
        return expression + (descending ? " desc" : " asc") + ", id";
    }
}
