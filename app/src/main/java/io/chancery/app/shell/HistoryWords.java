package io.chancery.app.shell;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The values of a history in words: the log keeps names and dates that never change, and people read their own.
public final class HistoryWords {

    /// Where the words of a field's values stand, by `<feature>.<field>`: the value is the rest of the key.
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("people.roles", "people.role."),
            entry("timekeepers.classification", "timekeepers.classification."),
            entry("unbilled.treatment", "timekeeping.treatment."),
            entry("unbilled.kind", "costs.kind."),
            entry("unbilled.costKind", "costs.nature."),
            entry("matters.step", "rounding.step."),
            entry("matters.direction", "rounding.direction."),
            entry("matters.basis", "rounding.basis."),
            entry("clients.step", "rounding.step."),
            entry("clients.direction", "rounding.direction."),
            entry("clients.basis", "rounding.basis."),
            entry("firm.toldRoles", "people.role."),
            entry("firm.step", "rounding.step."),
            entry("firm.direction", "rounding.direction."),
            entry("firm.basis", "rounding.basis."));

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /// The log names a thing by its id where it must stay the same thing after it was renamed.
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final UnaryOperator<String> texts;
    private final Locale locale;
    private final String feature;

    /// @param texts the reader's word for a key
    /// @param feature whose history it is
    public HistoryWords(UnaryOperator<String> texts, Locale locale, String feature) {
        this.texts = texts;
        this.locale = locale;
        this.feature = feature;
    }

    public String of(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        var prefix = NAMES.get(feature + "." + field);
        if (prefix != null) {
            return Arrays.stream(value.split(", ", -1))
                    .map(name -> texts.apply(prefix + name))
                    .collect(Collectors.joining(", "));
        }
        if (DATE.matcher(value).matches()) {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale));
        }
        if (ID.matcher(value).matches()) {
            return texts.apply("shell.changed");
        }
        return switch (value) {
            case "true" -> texts.apply("shell.yes");
            case "false" -> texts.apply("shell.no");
            default -> value;
        };
    }
}
