package io.chancery.control.releases;

import io.chancery.control.tenants.HomeCountry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping of a manifest; whatever is missing, unknown or of the wrong sort is an error that names
/// the field.
final class ManifestFields {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    private final String file;
    private final String place;
    private final Map<?, ?> fields;

    private ManifestFields(String file, String place, Map<?, ?> fields) {
        this.file = file;
        this.place = place;
        this.fields = fields;
    }

    /// @param place where in the file the mapping stands, for errors; empty at the top
    static ManifestFields of(String file, String place, @Nullable Object value, Set<String> known) {
        if (!(value instanceof Map<?, ?> fields)) {
            throw new ManifestIsWrong(
                    file, "%s is a mapping of fields".formatted(place.isEmpty() ? "The file" : place));
        }
        var read = new ManifestFields(file, place, fields);
        fields.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw read.wrong(
                            name,
                            "is not known; there are " + known.stream().sorted().toList());
                });
        return read;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name) {
        var text = optional(name);
        if (text == null) {
            throw wrong(name, "is missing");
        }
        return text;
    }

    @Nullable
    String optional(String name) {
        return switch (fields.get(name)) {
            case null -> null;
            case String text when !text.isBlank() -> text.strip();
            default -> throw wrong(name, "is a text that is not blank");
        };
    }

    ReleaseNumber number(String name) {
        return number(name, text(name));
    }

    List<ReleaseNumber> numbers(String name) {
        return texts(name).map(text -> number(name, text)).toList();
    }

    /// Keys of features, data steps, rule packs or parts of the product, none twice.
    List<String> keys(String name) {
        var seen = new HashSet<String>();
        return texts(name)
                .peek(key -> {
                    if (!KEY.matcher(key).matches()) {
                        throw wrong(name, "has keys like clients.any-spelling, was '%s'".formatted(key));
                    }
                    if (!seen.add(key)) {
                        throw wrong(name, "names '%s' twice".formatted(key));
                    }
                })
                .toList();
    }

    <E extends Enum<E>> E oneOf(Class<E> type, String name) {
        return oneOf(type, name, text(name));
    }

    @Nullable
    HomeCountry country(String name) {
        var text = optional(name);
        return text == null ? null : oneOf(HomeCountry.class, name, text);
    }

    /// A day like 2027-01-01, or nothing.
    @Nullable
    LocalDate day(String name) {
        var text = optional(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(name, "is a day like 2027-01-01, was '%s'".formatted(text));
        }
    }

    <T> List<T> list(String name, Function<Object, T> each) {
        return items(name).<T>map(each).toList();
    }

    ManifestIsWrong wrong(String name, String problem) {
        return new ManifestIsWrong(file, "%s %s".formatted(place.isEmpty() ? name : place + "." + name, problem));
    }

    private ReleaseNumber number(String name, String text) {
        try {
            return ReleaseNumber.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "is wrong: " + e.getMessage());
        }
    }

    private <E extends Enum<E>> E oneOf(Class<E> type, String name, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name,
                        "is one of %s, was '%s'"
                                .formatted(
                                        Stream.of(type.getEnumConstants())
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .toList(),
                                        text)));
    }

    private Stream<String> texts(String name) {
        return items(name).map(item -> {
            if (item instanceof String text && !text.isBlank()) {
                return text.strip();
            }
            throw wrong(name, "is a list of texts");
        });
    }

    private Stream<?> items(String name) {
        if (fields.get(name) instanceof List<?> items) {
            return items.stream();
        }
        throw wrong(name, fields.containsKey(name) ? "is a list" : "is missing; write [] for none");
    }
}
