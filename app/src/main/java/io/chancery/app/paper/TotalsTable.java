package io.chancery.app.paper;

import io.chancery.app.money.Money;
import io.chancery.app.paper.PaperLine.Charge;
import io.chancery.app.paper.PaperLine.Cost;
import io.chancery.app.paper.PaperLine.Fee;
import io.chancery.app.tax.TaxTotal;
import java.util.List;

/// Fees, costs and charges, the tax of each rate, and what is to be paid.
final class TotalsTable {

    private final InvoicePaper paper;
    private final PaperWords words;

    TotalsTable(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    void addTo(Markup markup) {
        markup.open("div", "totals-block");
        markup.open("table", "totals").open("tbody");
        addKind(markup, "fees.subtotal", Fee.class);
        addKind(markup, "costs.subtotal", Cost.class);
        addKind(markup, "charges.subtotal", Charge.class);
        if (showsTax()) {
            addRow(markup, "net", words.say("net"), paper.net());
            paper.tax().totals().forEach(total -> addTax(markup, total));
        }
        var total = paper.isCreditNote() ? "total.credited" : "total.due";
        markup.open("tr", "total");
        markup.element("th", "", words.say(total)).element("td", "amount", words.money(paper.total()));
        markup.close().close().close();
        notes().forEach(note -> markup.element("p", "tax-note", note));
        markup.close();
    }

    private boolean showsTax() {
        return Particulars.isTaxed(paper) || Particulars.isReverseCharge(paper);
    }

    private void addKind(Markup markup, String key, Class<? extends PaperLine> kind) {
        var nets = paper.lines().stream()
                .filter(kind::isInstance)
                .map(line -> line.head().amount().net())
                .toList();
        if (!nets.isEmpty()) {
            addRow(markup, "", words.say(key), Money.sum(nets, paper.currency()));
        }
    }

    private void addTax(Markup markup, TaxTotal total) {
        var text = switch (total.rate().category()) {
            case STANDARD ->
                words.say("tax.standard", words.percent(total.rate().percent()), words.amount(total.net()));
            case REVERSE_CHARGE -> words.say("tax.reverse-charge", words.amount(total.net()));
            case NOT_TAXED -> words.say("tax.none", words.amount(total.net()));
        };
        addRow(markup, "", text, total.tax());
    }

    private List<String> notes() {
        return Particulars.isReverseCharge(paper) ? List.of(words.say("tax.reverse-charge.note")) : List.of();
    }

    private void addRow(Markup markup, String cssClass, String text, Money amount) {
        markup.open("tr", cssClass).element("th", "", text);
        markup.element("td", "amount", words.amount(amount)).close();
    }
}
