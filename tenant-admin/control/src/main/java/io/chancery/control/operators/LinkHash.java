package io.chancery.control.operators;

import java.io.Serializable;
import java.util.regex.Pattern;

/// SHA-256 of a single-use link's secret, in hexadecimal: all that is kept of a link.
public record LinkHash(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public LinkHash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The hash of a link has 64 hexadecimal digits, was %d characters".formatted(value.length()));
        }
    }
}
