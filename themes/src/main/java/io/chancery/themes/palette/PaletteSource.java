package io.chancery.themes.palette;

import java.io.Serializable;
import java.util.List;

/// A feature's part of the palette. It returns only what this person may see; walls and roles are its business.
@FunctionalInterface
public interface PaletteSource extends Serializable {

    /// At most `limit` entries for what was typed, best first; an empty query asks for what is likely wanted now.
    List<PaletteEntry> find(String query, int limit);

    /// Verbs of the application, found by any word of their title.
    static PaletteSource verbs(List<PaletteEntry> verbs) {
        List<PaletteEntry> all = List.copyOf(verbs);
        return (query, limit) ->
                all.stream().filter(verb -> matches(verb, query)).limit(limit).toList();
    }

    private static boolean matches(PaletteEntry verb, String query) {
        String title = verb.title().toLowerCase(java.util.Locale.ROOT);
        return query.toLowerCase(java.util.Locale.ROOT)
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.trim().split("\\s+")))
                .allMatch(title::contains);
    }
}
