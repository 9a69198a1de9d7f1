package io.chancery.themes.list;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Feeds the grid from the source, page by page. Counts once per question, however often the grid asks.
final class ListRows<T> implements Serializable {

    private final ListSource<T> source;
    private final CallbackDataProvider<T, Void> provider;
    private ListQuery query = ListQuery.ALL;
    private int matching;

    ListRows(ListSource<T> source, SerializableFunction<T, String> id) {
        this.source = source;
        this.provider = new CallbackDataProvider<>(this::page, this::size, id::apply);
    }

    CallbackDataProvider<T, Void> provider() {
        return provider;
    }

    /// Asks anew and says how many rows match.
    int ask(ListQuery changed) {
        query = changed;
        matching = source.count(changed);
        provider.refreshAll();
        return matching;
    }

    /// Sums over all matching rows, if the source has any.
    Optional<Map<String, String>> totals() {
        return Optional.of(source.totals(query)).filter(sums -> !sums.isEmpty());
    }

    private Stream<T> page(Query<T, Void> page) {
        List<SortBy> order = page.getSortOrders().stream()
                .map(by -> new SortBy(by.getSorted(), by.getDirection() == SortDirection.DESCENDING))
                .toList();
        return source.rows(query.sortedBy(order), page.getOffset(), page.getLimit()).stream();
    }

    /// Vaadin's contract wants offset and limit read, though the count does not depend on them.
    private int size(Query<T, Void> page) {
        page.getOffset();
        page.getLimit();
        return matching;
    }
}
