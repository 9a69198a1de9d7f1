package io.chancery.themes.list;

import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All of a list that its address restores: `?q=acme&state=open&sort=-unbilled&open=<id>`.
///
/// @param open the id of the row whose detail is shown, if any
public record ListState(ListQuery query, @Nullable String open) implements Serializable {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String OPEN = "open";

    /// Belongs to the tabs of an open row, see [io.chancery.themes.detail.TabPages].
    private static final String TAB = "tab";

    /// Reads the address; unknown parameters are taken as filters and ignored by those who do not know them.
    public static ListState from(QueryParameters parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>(parameters.getParameters());
        String search = first(filters.remove(SEARCH));
        String open = first(filters.remove(OPEN));
        filters.remove(TAB);
        // A bare word, such as what a sign-in leaves behind, asks for nothing.
        filters.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        List<SortBy> sort = new ArrayList<>();
        for (String part : first(filters.remove(SORT)).split(",")) {
            SortBy by = SortBy.fromAddress(part.strip());
            if (!by.column().isEmpty()) {
                sort.add(by);
            }
        }
        return new ListState(new ListQuery(search, filters, sort), open.isEmpty() ? null : open);
    }

    /// The same as query parameters, without what is empty.
    public QueryParameters toParameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (!query.search().isEmpty()) {
            all.put(SEARCH, List.of(query.search()));
        }
        all.putAll(query.filters());
        if (!query.sort().isEmpty()) {
            all.put(
                    SORT,
                    List.of(String.join(
                            ",", query.sort().stream().map(SortBy::inAddress).toList())));
        }
        if (open != null) {
            all.put(OPEN, List.of(open));
        }
        return new QueryParameters(all);
    }

    ListState with(ListQuery changed) {
        return new ListState(changed, open);
    }

    ListState opening(@Nullable String id) {
        return new ListState(query, id);
    }

    private static String first(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
