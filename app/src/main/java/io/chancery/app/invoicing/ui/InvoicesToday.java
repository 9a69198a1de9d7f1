package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.chancery.app.forms.Links;
import io.chancery.app.invoicing.InvoiceList;
import io.chancery.app.invoicing.InvoiceRow;
import io.chancery.app.money.Money;
import io.chancery.app.people.Permission;
import io.chancery.app.today.TodayPart;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.list.ListQuery;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The invoices that went out last and were not taken back, on the first screen.
@org.springframework.stereotype.Component
class InvoicesToday implements TodayPart {

    private static final int SHOWN = 6;
    private static final ListQuery OUT = new ListQuery("", Map.of("state", List.of(InvoiceList.OUT)), List.of());

    private final InvoiceList list;

    InvoicesToday(InvoiceList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.INVOICE_READ;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> part() {
        var out = list.rows(OUT, 0, SHOWN);
        if (out.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var links = new Links();
        out.forEach(invoice -> links.link(
                InvoicesNavigation.toInvoice(invoice.id()),
                invoice.number() + " " + invoice.client(),
                due(invoice, ui)));
        return Optional.of(new Section(ui.getTranslation("invoicing.today"), links)
                .help(ui.getTranslation("invoicing.today.sum", list.count(OUT), sums(ui)))
                .action(new Anchor(InvoicesNavigation.toInvoices(), ui.getTranslation("invoicing.today.all"))));
    }

    private String sums(UI ui) {
        return list.totals(OUT).stream().map(total -> money(total, ui)).collect(Collectors.joining(" + "));
    }

    private static String due(InvoiceRow invoice, UI ui) {
        var day = invoice.dueOn()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(ui.getLocale()));
        return ui.getTranslation("invoicing.today.due", money(invoice.total(), ui), day);
    }

    private static String money(Money money, UI ui) {
        return MoneyFormat.current(ui.getLocale())
                .format(money.amount(), money.currency().getCurrencyCode());
    }
}
