package io.chancery.console.upgrades;

import io.chancery.control.upgrades.UpgradeBook;
import io.chancery.control.upgrades.UpgradeFilter;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeSort;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Upgrades as the list asks for them, the latest date first unless it says otherwise; the address is a stranger's, so
/// unknown states and columns are left out.
final class UpgradeSource implements ListSource<UpgradeSheet> {

    private static final Map<String, UpgradeSort> COLUMNS = Map.of(
            "firm", UpgradeSort.FIRM,
            "kind", UpgradeSort.RELEASE,
            "state", UpgradeSort.STATE,
            "date", UpgradeSort.DATE,
            "held", UpgradeSort.HELD);
    private static final SortBy LATEST = new SortBy("date", true);

    private final UpgradeBook book;

    UpgradeSource(UpgradeBook book) {
        this.book = book;
    }

    @Override
    public List<UpgradeSheet> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(LATEST);
        return book.page(
                filter(query), COLUMNS.getOrDefault(sort.column(), UpgradeSort.DATE), sort.descending(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return book.count(filter(query));
    }

    private static UpgradeFilter filter(ListQuery query) {
        var states = Arrays.stream(UpgradeState.values())
                .filter(state -> query.filter("state").contains(state.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new UpgradeFilter(query.search(), states);
    }
}
