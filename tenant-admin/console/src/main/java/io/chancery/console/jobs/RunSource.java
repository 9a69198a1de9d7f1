package io.chancery.console.jobs;

import io.chancery.control.jobs.RunFilter;
import io.chancery.control.jobs.RunRow;
import io.chancery.control.jobs.RunSort;
import io.chancery.control.jobs.Runs;
import io.chancery.infra.jobs.RunState;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Runs as the list asks for them, the latest first unless it says otherwise; the address is a stranger's, so unknown
/// states and columns are left out.
final class RunSource implements ListSource<RunRow> {

    private static final Map<String, RunSort> COLUMNS = Map.of(
            "firm", RunSort.FIRM,
            "kind", RunSort.KIND,
            "state", RunSort.STATE,
            "progress", RunSort.PROGRESS,
            "node", RunSort.NODE,
            "started", RunSort.STARTED,
            "duration", RunSort.DURATION);
    private static final SortBy LATEST = new SortBy("started", true);

    private final Runs runs;

    RunSource(Runs runs) {
        this.runs = runs;
    }

    @Override
    public List<RunRow> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(LATEST);
        return runs.page(
                filter(query), COLUMNS.getOrDefault(sort.column(), RunSort.STARTED), sort.descending(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return runs.totals(filter(query)).runs();
    }

    static RunFilter filter(ListQuery query) {
        var states = Arrays.stream(RunState.values())
                .filter(state -> query.filter("state").contains(state.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new RunFilter(query.search(), states);
    }
}
