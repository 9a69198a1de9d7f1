package io.chancery.app.search;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All of a search that its address restores: `?q=hull&kind=documents&matter=<id>&page=2`.
///
/// @param kind key of the one kind that is shown; empty for the best of all
/// @param page from 1
record SearchAddress(Asked asked, String kind, int page) implements Serializable {

    static final SearchAddress EMPTY = new SearchAddress(new Asked("", Map.of()), "", 1);

    private static final String WORDS = "q";
    private static final String KIND = "kind";
    private static final String PAGE = "page";
    private static final int PAGE_MAX = 400;

    static SearchAddress read(QueryParameters parameters) {
        var filters = new TreeMap<String, List<String>>();
        Asked.FILTERS.forEach(key -> {
            var values = parameters.getParameters(key);
            if (values.stream().anyMatch(value -> !value.isBlank())) {
                filters.put(key, values);
            }
        });
        return new SearchAddress(
                new Asked(parameters.getSingleParameter(WORDS).orElse("").strip(), filters),
                parameters.getSingleParameter(KIND).orElse(""),
                page(parameters.getSingleParameter(PAGE).orElse("")));
    }

    QueryParameters write() {
        var all = new LinkedHashMap<String, List<String>>();
        if (!asked.words().isEmpty()) {
            all.put(WORDS, List.of(asked.words()));
        }
        all.putAll(asked.filters());
        if (!kind.isEmpty()) {
            all.put(KIND, List.of(kind));
        }
        if (page > 1) {
            all.put(PAGE, List.of(String.valueOf(page)));
        }
        return new QueryParameters(all);
    }

    SearchAddress searching(String words) {
        return new SearchAddress(new Asked(words.strip(), asked.filters()), kind, 1);
    }

    /// @param values none takes the filter off
    SearchAddress narrowed(String key, List<String> values) {
        var filters = new TreeMap<>(asked.filters());
        if (values.isEmpty()) {
            filters.remove(key);
        } else {
            filters.put(key, values);
        }
        return new SearchAddress(new Asked(asked.words(), filters), kind, 1);
    }

    SearchAddress everywhere() {
        return new SearchAddress(new Asked(asked.words(), Map.of()), "", 1);
    }

    SearchAddress of(String otherKind) {
        return new SearchAddress(asked, otherKind, 1);
    }

    SearchAddress at(int otherPage) {
        return new SearchAddress(asked, kind, otherPage);
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,3}") ? Math.clamp(Integer.parseInt(text), 1, PAGE_MAX) : 1;
    }
}
