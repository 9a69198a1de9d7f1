package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.invoicing.InvoiceList;
import io.chancery.app.invoicing.InvoiceRow;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

record InvoiceRows(InvoiceList list) implements ListSource<InvoiceRow> {

    @Override
    public List<InvoiceRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }

    @Override
    public Map<String, String> totals(ListQuery query) {
        var format = MoneyFormat.current(UI.getCurrentOrThrow().getLocale());
        return Map.of(
                "total",
                list.totals(query).stream()
                        .map(total ->
                                format.format(total.amount(), total.currency().getCurrencyCode()))
                        .collect(Collectors.joining("  ")));
    }
}
