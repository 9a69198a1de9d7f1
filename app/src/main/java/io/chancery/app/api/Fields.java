package io.chancery.app.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes values of the business from the fields of a body.
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

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

    /// @throws RequestIsWrong when it is none
    static BigDecimal number(String field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new RequestIsWrong(Wrong.FIELD, "%s is a number such as 1250.00".formatted(field));
        }
        return new BigDecimal(text);
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
