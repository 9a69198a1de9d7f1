package io.chancery.app.api;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes values of the business from the fields of a body.
final class Fields {

    private Fields() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new RequestIsWrong(Wrong.FIELD_MISSING, field);
        }
        return value;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The values' own words say which limit was not kept.
    static <T> T valid(Supplier<T> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new RequestIsWrong(Wrong.FIELD, Objects.requireNonNullElse(refused.getMessage(), ""));
        }
    }
}
