package io.chancery.themes.list;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/// Where a list gets its rows from; usually a service, which searches, sorts, pages and sums in the database.
public interface ListSource<T> extends Serializable {

    /// One page of rows in the asked order.
    List<T> rows(ListQuery query, int offset, int limit);

    /// How many rows there are in all.
    int count(ListQuery query);

    /// Sums over *all* matching rows by column key, written as the column writes them; none by default.
    default Map<String, String> totals(ListQuery query) {
        return Map.of();
    }
}
