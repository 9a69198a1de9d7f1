package io.chancery.app.clients;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;

/// What the firm calls a client for short; e-billing files carry it as CLIENT_ID. Case does not tell two apart.
///
/// A pipe or `[]` would break the files' lines, for which LEDES has no escape.
public record ClientNumber(String value) implements Serializable {

    public static final int LENGTH_MAX = 20;

    public ClientNumber {
        value = Words.line("A client number", value, Limit.required(LENGTH_MAX));
        if (value.contains("|") || value.contains("[]")) {
            throw new IllegalArgumentException("A client number has no '|' and no '[]', was '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
