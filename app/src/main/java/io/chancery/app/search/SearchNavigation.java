package io.chancery.app.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where everything is searched.
public final class SearchNavigation {

    static final String PATH = "search";

    private SearchNavigation() {}

    public static String toSearch() {
        return PATH;
    }

    /// Everything that has these words.
    public static String toFound(String words) {
        return PATH + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
