package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.invoicing.InvoiceFound;
import io.chancery.app.invoicing.InvoiceSearch;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds invoices by what stands on them from anywhere.
@Component
class InvoiceFinds implements FrameFinds {

    private final InvoiceSearch search;

    InvoiceFinds(InvoiceSearch search) {
        this.search = search;
    }

    @Override
    public String permission() {
        return Permission.INVOICE_READ;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteEntry> find(String typed, int limit) {
        if (typed.isBlank()) {
            return List.of();
        }
        var group = UI.getCurrentOrThrow().getTranslation("invoicing.title");
        return search.found(ListQuery.ALL.searching(typed), 0, limit).page().stream()
                .map(InvoiceFound::row)
                .map(row -> PaletteEntry.to(
                        InvoicesNavigation.toInvoice(row.id()), row.number(), row.client(), group, Glyph.INVOICE))
                .toList();
    }
}
