package io.chancery.console.schemas;

import io.chancery.control.schemas.SchemaFilter;
import io.chancery.control.schemas.SchemaRow;
import io.chancery.control.schemas.SchemaSort;
import io.chancery.control.schemas.Schemas;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.SortBy;
import java.util.List;
import java.util.Map;

/// The schemas as the list asks for them; the address is a stranger's, so unknown columns are left out.
record SchemaSource(Schemas schemas) implements ListSource<SchemaRow> {

    private static final Map<String, SchemaSort> COLUMNS = Map.of(
            "firm", SchemaSort.FIRM,
            "version", SchemaSort.VERSION,
            "found", SchemaSort.FOUND,
            "checked", SchemaSort.CHECKED);
    private static final SortBy WORST = new SortBy("found", true);

    @Override
    public List<SchemaRow> rows(ListQuery query, int offset, int limit) {
        var sort = query.sort().stream()
                .filter(by -> COLUMNS.containsKey(by.column()))
                .findFirst()
                .orElse(WORST);
        return schemas.page(
                filter(query), COLUMNS.getOrDefault(sort.column(), SchemaSort.FIRM), sort.descending(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return schemas.count(filter(query));
    }

    private static SchemaFilter filter(ListQuery query) {
        return new SchemaFilter(query.search(), query.first("trouble").isPresent());
    }
}
