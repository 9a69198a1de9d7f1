package io.chancery.infra.people;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/// An address a person signs in with, in lower case: two that differ in case only are one person.
public record EmailAddress(String value) implements Serializable {

    /// RFC 5321: 64 before the @, 255 after it, 254 in all.
    public static final int LENGTH_MAX = 254;

    private static final Pattern CHARACTERS = Pattern.compile("[^\\s<>(),;:\"\\[\\]\\\\]+");
    private static final Pattern SYNTAX = Pattern.compile("[^@]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\\.[a-z]{2,63}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "An e-mail address is written name@domain.tld with at most %d characters, was '%s'"
                            .formatted(LENGTH_MAX, value));
        }
    }

    /// Whether the constructor would take it.
    public static boolean isValid(String value) {
        var address = value.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LENGTH_MAX
                && CHARACTERS.matcher(address).matches()
                && SYNTAX.matcher(address).matches()
                && !address.contains("..");
    }

    @Override
    public String toString() {
        return value;
    }
}
