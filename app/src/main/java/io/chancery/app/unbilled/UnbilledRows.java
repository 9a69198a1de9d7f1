package io.chancery.app.unbilled;

import com.vaadin.flow.component.UI;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkRow;
import io.chancery.app.work.WorkTotals;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The unbilled list's rows. Count and sums come from one statement: a list asks for them one after the other.
final class UnbilledRows implements ListSource<WorkRow> {

    private final UnbilledWork work;
    private @Nullable WorkTotals counted;

    UnbilledRows(UnbilledWork work) {
        this.work = work;
    }

    @Override
    public List<WorkRow> rows(ListQuery query, int offset, int limit) {
        return work.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        var totals = work.totals(query);
        counted = totals;
        return Math.toIntExact(totals.items());
    }

    @Override
    public Map<String, String> totals(ListQuery query) {
        var totals = counted == null ? work.totals(query) : counted;
        counted = null;
        var locale = UI.getCurrentOrThrow().getLocale();
        return Map.of("hours", Sums.hours(totals, locale), "net", Sums.nets(totals, locale));
    }
}
