package io.chancery.console.features;

import io.chancery.control.features.FeatureBook;
import io.chancery.control.features.FeatureRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;
import java.util.Locale;

/// The features as the list asks for them: a handful, by key.
record FeatureRows(FeatureBook book) implements ListSource<FeatureRow> {

    @Override
    public List<FeatureRow> rows(ListQuery query, int offset, int limit) {
        return matching(query).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(ListQuery query) {
        return matching(query).size();
    }

    private List<FeatureRow> matching(ListQuery query) {
        var search = query.search().strip().toLowerCase(Locale.ROOT);
        return book.all().stream()
                .filter(row -> row.key().contains(search))
                .filter(row -> query.first("unused").isEmpty() || row.unused())
                .toList();
    }
}
