package io.chancery.app.unbilled;

import com.vaadin.flow.component.UI;
import io.chancery.app.work.MatterWork;
import io.chancery.app.work.UnbilledMatters;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;
import java.util.Map;

record MatterRows(UnbilledMatters matters) implements ListSource<MatterWork> {

    @Override
    public List<MatterWork> rows(ListQuery query, int offset, int limit) {
        return matters.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return matters.count(query);
    }

    @Override
    public Map<String, String> totals(ListQuery query) {
        var totals = matters.totals(query);
        var locale = UI.getCurrentOrThrow().getLocale();
        return Map.of(
                "items",
                Long.toString(totals.items()),
                "hours",
                Sums.hours(totals, locale),
                "net",
                Sums.nets(totals, locale));
    }
}
