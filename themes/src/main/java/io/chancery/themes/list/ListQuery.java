package io.chancery.themes.list;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a list is asked for: words, filters and an order. It comes from the address, so every value is a stranger's
/// until checked.
///
/// @param search what was typed into the search field, trimmed
/// @param filters chosen values by the filter's key; a filter that is not set has no entry
/// @param sort the order, most important first; empty means the list's own
public record ListQuery(String search, Map<String, List<String>> filters, List<SortBy> sort) implements Serializable {

    public static final ListQuery ALL = new ListQuery("", Map.of(), List.of());

    public ListQuery {
        search = search.trim();
        Map<String, List<String>> set = new LinkedHashMap<>();
        filters.forEach((key, values) -> {
            if (!values.isEmpty()) {
                set.put(key, List.copyOf(values));
            }
        });
        filters = java.util.Collections.unmodifiableMap(set);
        sort = List.copyOf(sort);
    }

    /// The chosen values of a filter, none if it is not set.
    public List<String> filter(String key) {
        return filters.getOrDefault(key, List.of());
    }

    /// The first chosen value of a filter.
    public Optional<String> first(String key) {
        return filter(key).stream().findFirst();
    }

    public boolean isFiltered() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    public ListQuery searching(String words) {
        return new ListQuery(words, filters, sort);
    }

    public ListQuery filtering(String key, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        changed.put(key, values);
        return new ListQuery(search, changed, sort);
    }

    public ListQuery sortedBy(List<SortBy> order) {
        return new ListQuery(search, filters, order);
    }

    /// Only the filters of these keys.
    ListQuery keeping(Set<String> keys) {
        Map<String, List<String>> kept = new LinkedHashMap<>(filters);
        kept.keySet().retainAll(keys);
        return new ListQuery(search, kept, sort);
    }

    /// Everything again, in the same order.
    public ListQuery cleared() {
        return new ListQuery("", Map.of(), sort);
    }
}
