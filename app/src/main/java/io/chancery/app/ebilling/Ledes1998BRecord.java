package io.chancery.app.ebilling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line item as its 24 strings, read as what each column should hold.
final class Ledes1998BRecord {

    /// Digits and at most one point; `1250.` and `.5` are seen in files that every recipient takes.
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final int line;
    private final Map<Ledes1998BField, String> values = new EnumMap<>(Ledes1998BField.class);

    Ledes1998BRecord(int line, String[] values) {
        this.line = line;
        for (var field : Ledes1998BField.values()) {
            this.values.put(field, values[field.ordinal()].strip());
        }
    }

    /// The physical line it stands in.
    int line() {
        return line;
    }

    String text(Ledes1998BField field) {
        return values.getOrDefault(field, "");
    }

    boolean isBlank(Ledes1998BField field) {
        return text(field).isEmpty();
    }

    Optional<LineType> type() {
        return LineType.of(text(Ledes1998BField.LINE_TYPE));
    }

    /// The number, if the field holds one.
    Optional<BigDecimal> number(Ledes1998BField field) {
        var text = text(field);
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /// The number, or zero where the field is blank or holds none.
    BigDecimal numberOrZero(Ledes1998BField field) {
        return number(field).orElse(BigDecimal.ZERO);
    }

    /// The date, if the field holds a real one as YYYYMMDD.
    Optional<LocalDate> date(Ledes1998BField field) {
        var text = text(field);
        if (text.length() != 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
