package io.chancery.console.tenants;

import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetSort;
import io.chancery.control.tenants.FleetState;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The fleet as the list asks for it; the address is a stranger's, so unknown states and columns are left out.
final class FleetSource implements ListSource<FleetRow> {

    private static final Map<String, FleetSort> COLUMNS = Map.of(
            "release", FleetSort.RELEASE,
            "name", FleetSort.NAME,
            "host", FleetSort.HOST,
            "cell", FleetSort.CELL,
            "state", FleetSort.STATE,
            "schema", FleetSort.SCHEMA_VERSION,
            "users", FleetSort.USERS,
            "letters", FleetSort.LETTERS,
            "activity", FleetSort.LAST_ACTIVITY);
    private static final SortBy BY_NAME = new SortBy("name", false);

    private final Fleet fleet;
    private final Locale locale;

    FleetSource(Fleet fleet, Locale locale) {
        this.fleet = fleet;
        this.locale = locale;
    }

    @Override
    public List<FleetRow> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(BY_NAME);
        return fleet.page(
                filter(query), COLUMNS.getOrDefault(sort.column(), FleetSort.NAME), sort.descending(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return fleet.totals(filter(query)).firms();
    }

    @Override
    public Map<String, String> totals(ListQuery query) {
        return Map.of(
                "users",
                NumberFormat.getIntegerInstance(locale)
                        .format(fleet.totals(filter(query)).users()));
    }

    static FleetFilter filter(ListQuery query) {
        var states = Arrays.stream(FleetState.values())
                .filter(state -> query.filter("state").contains(state.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new FleetFilter(
                query.search(),
                states,
                query.first("trouble").isPresent(),
                Set.copyOf(query.filter("release")),
                query.first("drift").isPresent());
    }
}
