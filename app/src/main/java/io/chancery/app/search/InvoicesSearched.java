package io.chancery.app.search;

import io.chancery.app.invoicing.InvoiceFound;
import io.chancery.app.invoicing.InvoiceSearch;
import io.chancery.app.invoicing.ui.InvoicesNavigation;
import io.chancery.app.lists.Found;
import io.chancery.app.people.Permission;
import io.chancery.themes.Glyph;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Invoices and credit notes by what stands on them. They are issued by the firm, so a search for what one person did
/// finds none.
@Component
class InvoicesSearched implements SearchedKind {

    private static final Map<String, String> NAMES =
            Map.of(Asked.CLIENT, "client", Asked.MATTER, "matter", Asked.DAY, "issued");

    private final InvoiceSearch search;

    InvoicesSearched(InvoiceSearch search) {
        this.search = search;
    }

    @Override
    public String key() {
        return "invoices";
    }

    @Override
    public String permission() {
        return Permission.INVOICE_READ;
    }

    @Override
    public Glyph glyph() {
        return Glyph.INVOICE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean answers(Asked asked) {
        return !asked.narrows(Asked.WHO);
    }

    @Override
    public Found<Hit> find(Asked asked, Locale reader, int offset, int limit) {
        return search.found(asked.by(NAMES), offset, limit).map(invoice -> hit(invoice, reader));
    }

    private static Hit hit(InvoiceFound found, Locale reader) {
        var row = found.row();
        return new Hit(
                InvoicesNavigation.toInvoice(row.id()),
                row.number(),
                Written.details(row.client(), row.matter()),
                found.snippet(),
                Written.day(row.issuedOn(), reader),
                Written.money(row.total(), reader));
    }
}
