package io.chancery.control.orders;

import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;

/// Who enters a new firm first and lets the others in.
public record FirstAdmin(EmailAddress email, String name) implements Serializable {

    public static final int NAME_LENGTH_MAX = 120;

    public FirstAdmin {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "A person's name has 1 to %d characters, was '%s'".formatted(NAME_LENGTH_MAX, name));
        }
    }
}
