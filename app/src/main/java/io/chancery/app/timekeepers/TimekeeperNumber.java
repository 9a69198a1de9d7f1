package io.chancery.app.timekeepers;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;

/// What the firm calls a timekeeper for short, often initials; e-billing files carry it as TIMEKEEPER_ID. Case
/// does not
/// tell two apart.
public record TimekeeperNumber(String value) implements Serializable {

    public static final int LENGTH_MAX = 20;

    public TimekeeperNumber {
        value = Words.line("A timekeeper number", value, Limit.required(LENGTH_MAX));
        if (value.contains("|") || value.contains("[]")) {
            throw new IllegalArgumentException("A timekeeper number has no '|' and no '[]', was '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
