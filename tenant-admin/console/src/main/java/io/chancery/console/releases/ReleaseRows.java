package io.chancery.console.releases;

import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

/// The releases as the list asks for them: a handful, always the newest first.
record ReleaseRows(Releases releases) implements ListSource<ReleaseRow> {

    @Override
    public List<ReleaseRow> rows(ListQuery query, int offset, int limit) {
        return matching(query).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(ListQuery query) {
        return matching(query).size();
    }

    private List<ReleaseRow> matching(ListQuery query) {
        return releases.all().stream()
                .filter(row -> row.number().toString().contains(query.search().strip()))
                .toList();
    }
}
