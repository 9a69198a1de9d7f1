package io.chancery.app.search;

import io.chancery.themes.list.ListQuery;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is searched for: words, and what narrows them. It comes from the address, so every value is a
/// stranger's until checked.
///
/// @param filters by their keys [#CLIENT], [#MATTER], [#WHO] with ids and [#DAY] with two ends of a period
record Asked(String words, Map<String, List<String>> filters) implements Serializable {

    static final String CLIENT = "client";
    static final String MATTER = "matter";
    static final String WHO = "who";
    static final String DAY = "day";

    static final List<String> FILTERS = List.of(CLIENT, MATTER, WHO, DAY);

    Asked {
        filters = new TreeMap<>(filters);
    }

    boolean narrows(String key) {
        return filters.containsKey(key);
    }

    /// As a list is asked that calls the filters by names of its own; filters that it has no name for are left out.
    ListQuery by(Map<String, String> names) {
        var query = ListQuery.ALL.searching(words);
        for (var name : names.entrySet()) {
            query = query.filtering(name.getValue(), filters.getOrDefault(name.getKey(), List.of()));
        }
        return query;
    }
}
