package io.chancery.app.lists;

import java.io.Serializable;
import java.util.List;

/// A page of what was found.
///
/// @param all how many there are, on all pages; 0 for a page behind the last
public record Found<T>(List<T> page, int all) implements Serializable {

    public Found {
        page = List.copyOf(page);
    }

    /// Nothing, as when no word is asked for.
    public static <T> Found<T> none() {
        return new Found<>(List.of(), 0);
    }
}
