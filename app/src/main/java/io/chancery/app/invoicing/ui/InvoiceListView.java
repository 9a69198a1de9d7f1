package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.invoicing.DocumentKind;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceList;
import io.chancery.app.invoicing.InvoiceRow;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/// Everything that was issued, and beside it the document that the address names.
@Route(InvoicesNavigation.PATH)
@RolesAllowed(Permission.INVOICE_READ)
class InvoiceListView extends ListPage<InvoiceRow> implements HasDynamicTitle {

    private final InvoiceScreens screens;

    InvoiceListView(InvoiceList list, InvoiceScreens screens, ListKeeping layouts, ViewKeeping views) {
        super("invoicing", row -> row.id().toString(), new InvoiceRows(list));
        this.screens = screens;

        // Create
        grid().name("number", InvoiceRow::number)
                .date("issued", InvoiceRow::issuedOn)
                .text("client", InvoiceRow::client)
                .text("matter", InvoiceRow::matter)
                .date("due", InvoiceRow::dueOn)
                .money(
                        "total",
                        row -> row.total().amount(),
                        row -> row.total().currency().getCurrencyCode())
                .status("state", this::status)
                .unsorted("state");
        addFilter(new Filter.Period("issued"));
        addFilter(new Filter.Choice(
                "kind",
                Arrays.stream(DocumentKind.values())
                        .map(kind -> new Filter.Option(kind.name(), getTranslation("invoicing.kind." + kind)))
                        .toList()));
        addFilter(new Filter.Choice(
                "state",
                List.of(
                        new Filter.Option(InvoiceList.OUT, getTranslation("invoicing.state.issued")),
                        new Filter.Option(InvoiceList.TAKEN_BACK, getTranslation("invoicing.state.corrected")))));

        // Listen
        setDetail(this::detail);

        // Lay out
        setCsv("invoices.csv", new PagedCsv<>(grid(), new InvoiceRows(list)));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invoicing.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .<Component>map(invoice -> new InvoicePanel(screens, new InvoiceId(invoice), this::refresh, this::show))
                .orElseGet(NothingHere::new);
    }

    private void show(InvoiceId invoice) {
        refresh();
        open(invoice.toString());
    }

    private Status status(InvoiceRow row) {
        return InvoiceStates.of(this, row.kind(), row.corrected());
    }
}
