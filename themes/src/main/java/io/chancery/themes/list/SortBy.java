package io.chancery.themes.list;

import java.io.Serializable;

/// Sort by a column, named by its key.
public record SortBy(String column, boolean descending) implements Serializable {

    String inAddress() {
        return (descending ? "-" : "") + column;
    }

    static SortBy fromAddress(String text) {
        return text.startsWith("-") ? new SortBy(text.substring(1), true) : new SortBy(text, false);
    }
}
