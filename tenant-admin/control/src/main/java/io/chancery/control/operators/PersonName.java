package io.chancery.control.operators;

import java.io.Serializable;

/// What an operator is called.
public record PersonName(String value) implements Serializable {

    public static final int LENGTH_MAX = 120;

    public PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A person's name has 1 to %d characters, was '%s'".formatted(LENGTH_MAX, value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
