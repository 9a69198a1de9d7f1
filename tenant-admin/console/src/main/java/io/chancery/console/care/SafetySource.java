package io.chancery.console.care;

import io.chancery.control.care.SafetyBook;
import io.chancery.control.care.SafetyRow;
import io.chancery.control.care.SafetySort;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.List;
import java.util.Map;

/// Firms beside their exports as the list asks for them; the address is a stranger's, so unknown columns are left out.
record SafetySource(SafetyBook book) implements ListSource<SafetyRow> {

    private static final Map<String, SafetySort> COLUMNS = Map.of(
            "firm", SafetySort.FIRM,
            "exported", SafetySort.EXPORTED,
            "size", SafetySort.SIZE,
            "drilled", SafetySort.DRILLED);
    private static final SortBy OLDEST = new SortBy("exported", false);

    @Override
    public List<SafetyRow> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(OLDEST);
        return book.page(
                query.search(),
                isTroubled(query),
                COLUMNS.getOrDefault(sort.column(), SafetySort.FIRM),
                sort.descending(),
                offset,
                limit);
    }

    @Override
    public int count(ListQuery query) {
        return book.count(query.search(), isTroubled(query));
    }

    private static boolean isTroubled(ListQuery query) {
        return query.first("trouble").isPresent();
    }
}
