package io.chancery.control.orders;

import java.io.Serializable;

/// Why something is done to a firm, in a person's words. Reasons of a suspension are read by the firm's people.
public record Reason(String value) implements Serializable {

    public static final int LENGTH_MAX = 500;

    public Reason {
        value = value.strip();
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A reason has 1 to %d characters, was '%s'".formatted(LENGTH_MAX, value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
