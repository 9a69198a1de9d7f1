package io.chancery.themes.list;

import java.io.Serializable;
import java.util.List;

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
    record Period(String key) implements Filter {}

    /// A value and its word.
    record Option(String value, String text) implements Serializable {}
}
