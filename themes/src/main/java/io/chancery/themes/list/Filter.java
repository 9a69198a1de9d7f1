package io.chancery.themes.list;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Something a list can be narrowed by. Its words are `<list>.filter.<key>` in the translation files.
public sealed interface Filter extends Serializable {

    /// The name in the address and in the query.
    String key();

    /// A few of a short list, such as states.
    record Choice(String key, List<Option> options) implements Filter {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Yes or not asked, such as *mine*; the query holds `true`.
    record Flag(String key) implements Filter {}

    /// Dates from and to, each may be open; the query holds two ISO dates, an open end is an empty text.
    record Period(String key) implements Filter {

        /// An end of the period; none where it is open, and where the address holds anything else.
        ///
        /// @param ends as the query holds them
        /// @param index 0 for the first day, 1 for the last
        public static Optional<LocalDate> day(List<String> ends, int index) {
            try {
                return ends.size() > index && !ends.get(index).isEmpty()
                        ? Optional.of(LocalDate.parse(ends.get(index)))
                        : Optional.empty();
            } catch (DateTimeParseException noDay) {
                return Optional.empty();
            }
        }
    }

    /// A value and its word.
    record Option(String value, String text) implements Serializable {}
}
