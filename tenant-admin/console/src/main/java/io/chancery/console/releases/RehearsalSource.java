package io.chancery.console.releases;

import io.chancery.control.rehearsals.RehearsalFilter;
import io.chancery.control.rehearsals.RehearsalOutcome;
import io.chancery.control.rehearsals.RehearsalRow;
import io.chancery.control.rehearsals.Rehearsals;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rehearsals as the list asks for them; the address is a stranger's, so what is unknown is left out.
record RehearsalSource(Rehearsals rehearsals) implements ListSource<RehearsalRow> {

    @Override
    public List<RehearsalRow> rows(ListQuery query, int offset, int limit) {
        return rehearsals.page(filter(query), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return rehearsals.count(filter(query));
    }

    private RehearsalFilter filter(ListQuery query) {
        return new RehearsalFilter(
                query.search(),
                rehearsals.releases().stream()
                        .filter(release -> query.filter("release").contains(release.toString()))
                        .collect(Collectors.toUnmodifiableSet()),
                Stream.of(RehearsalOutcome.values())
                        .filter(outcome -> query.filter("outcome").contains(outcome.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
