package io.chancery.app.ebilling;

import java.util.Arrays;
import java.util.Optional;

/// What kind of line a LEDES file has.
enum LineType {
    FEE("F"),
    EXPENSE("E"),
    INVOICE_LEVEL_FEE("IF"),
    INVOICE_LEVEL_EXPENSE("IE");

    private final String code;

    LineType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<LineType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
