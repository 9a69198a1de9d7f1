package io.chancery.app.matters;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;

/// What the firm calls a matter for short; e-billing files carry it as LAW_FIRM_MATTER_ID. Case does not tell two
/// apart.
public record MatterNumber(String value) implements Serializable {

    public static final int LENGTH_MAX = 20;

    public MatterNumber {
        value = Words.line("A matter number", value, Limit.required(LENGTH_MAX));
        if (value.contains("|") || value.contains("[]")) {
            throw new IllegalArgumentException("A matter number has no '|' and no '[]', was '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
