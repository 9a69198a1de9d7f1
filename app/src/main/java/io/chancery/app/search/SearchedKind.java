package io.chancery.app.search;

import io.chancery.app.lists.Found;
import io.chancery.themes.Glyph;
import java.util.Locale;

/// One kind of what can be found; a bean. Its words are `search.kind.<key>` in the translation files.
interface SearchedKind {

    /// In the address.
    String key();

    /// Authority that finding it asks for.
    String permission();

    Glyph glyph();

    /// Position among the kinds.
    int order();

    /// Whether the filters can be true of it: no client has a day.
    boolean answers(Asked asked);

    /// The best first, of those that this person may know of.
    Found<Hit> find(Asked asked, Locale reader, int offset, int limit);
}
