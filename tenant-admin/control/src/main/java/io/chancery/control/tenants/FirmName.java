package io.chancery.control.tenants;

import java.io.Serializable;

/// What a firm is called in the fleet and on its sign-in page.
public record FirmName(String value) implements Serializable {

    public static final int LENGTH_MAX = 120;

    public FirmName {
        value = value.strip();
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A firm's name has 1 to %d characters and no control characters, was '%s'"
                            .formatted(LENGTH_MAX, value));
        }
    }

    /// Whether the constructor would take it.
    public static boolean isValid(String value) {
        var name = value.strip();
        return !name.isEmpty() && name.length() <= LENGTH_MAX && name.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return value;
    }
}
