package io.chancery.app.lists;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/// A page of what was found.
///
/// @param all how many there are, on all pages; 0 for a page behind the last
/// @param more whether there are more than that, which nobody counted
public record Found<T>(List<T> page, int all, boolean more) implements Serializable {

    public Found {
        page = List.copyOf(page);
    }

    /// Nothing, as when no word is asked for.
    public static <T> Found<T> none() {
        return new Found<>(List.of(), 0, false);
    }

    /// The same page, told in another way.
    public <R> Found<R> map(Function<? super T, ? extends R> told) {
        return new Found<>(page.stream().<R>map(told).toList(), all, more);
    }
}
