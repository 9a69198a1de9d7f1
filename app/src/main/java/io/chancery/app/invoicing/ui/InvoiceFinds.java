package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.UI;
import io.chancery.app.invoicing.InvoiceList;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameFinds;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.palette.PaletteEntry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds invoices by number, matter or client from anywhere.
@Component
class InvoiceFinds implements FrameFinds {

    private final InvoiceList list;

    InvoiceFinds(InvoiceList list) {
        this.list = list;
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
        return list.rows(new ListQuery(typed, Map.of(), List.of()), 0, limit).stream()
                .map(row -> PaletteEntry.to(
                        InvoicesNavigation.toInvoice(row.id()), row.number(), row.client(), group, Glyph.INVOICE))
                .toList();
    }
}
