package io.chancery.app.people;

import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;
import java.util.Set;

/// What an admin says about somebody.
public record PersonDetails(String name, EmailAddress email, Set<FirmRole> roles) implements Serializable {

    public static final int NAME_CHARS_MAX = 200;

    public PersonDetails {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A person's name has 1 to %d characters, was %d".formatted(NAME_CHARS_MAX, name.length()));
        }
        roles = Set.copyOf(roles);
    }
}
