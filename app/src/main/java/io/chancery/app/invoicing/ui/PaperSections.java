package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.app.forms.Facts;
import io.chancery.app.money.Money;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.paper.PaperLine;
import io.chancery.themes.detail.Section;
import io.chancery.themes.list.RecordGrid;
import java.math.BigDecimal;
import java.text.NumberFormat;

/// The lines and taxes of a document, the same amounts as on paper.
class PaperSections extends Composite<Div> {

    /// Shorter tables are shown whole; longer ones scroll.
    private static final int SHOWN_WHOLE = 40;

    private final InvoicePaper paper;

    PaperSections(InvoicePaper paper) {
        this.paper = paper;
    }

    @Override
    protected Div initContent() {
        var content = new Div(new Section(getTranslation("invoicing.section.lines"), lines()));
        if (!paper.tax().total().isZero()) {
            content.add(new Section(getTranslation("invoicing.section.tax"), taxes()));
        }
        return content;
    }

    private RecordGrid<PaperLine> lines() {
        var grid = new RecordGrid<PaperLine>("invoicing.lines");
        grid.date("date", line -> line.head().date())
                .text("who", PaperSections::who)
                .name("narrative", line -> line.head().narrative())
                .text("codes", line -> String.join(" ", line.head().codes()))
                .figures("quantity", this::quantity)
                .figures("price", this::price)
                .money("value", line -> line.head().amount().value().amount(), this::currency)
                .figures("adjustment", this::adjustment)
                .money("net", line -> line.head().amount().net().amount(), this::currency);
        grid.setItems(paper.lines());
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setAllRowsVisible(paper.lines().size() <= SHOWN_WHOLE);
        return grid;
    }

    private Facts taxes() {
        var figures = new PaperFigures(this, paper);
        var facts = new Facts();
        paper.tax()
                .totals()
                .forEach(total -> facts.fact(
                        getTranslation(
                                "invoicing.tax." + total.rate().category(),
                                total.rate().percent(),
                                figures.money(total.net())),
                        figures.money(total.tax())));
        return facts;
    }

    private static String who(PaperLine line) {
        return switch (line) {
            case PaperLine.Fee fee -> fee.timekeeper().name();
            case PaperLine.Cost cost -> "";
            case PaperLine.Charge charge -> "";
        };
    }

    private String quantity(PaperLine line) {
        return switch (line) {
            case PaperLine.Fee fee -> decimal(fee.hours().hours(), 2);
            case PaperLine.Cost cost -> decimal(cost.units().count(), 0);
            case PaperLine.Charge charge -> "";
        };
    }

    private String price(PaperLine line) {
        return switch (line) {
            case PaperLine.Fee fee -> decimal(fee.rate().amount(), 2);
            case PaperLine.Cost cost -> decimal(cost.unitCost().amount(), 2);
            case PaperLine.Charge charge -> "";
        };
    }

    private String adjustment(PaperLine line) {
        Money adjustment = line.head().amount().adjustment();
        return adjustment.isZero() ? "" : new PaperFigures(this, paper).money(adjustment);
    }

    private String currency(PaperLine line) {
        return paper.currency().getCurrencyCode();
    }

    private String decimal(BigDecimal number, int least) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
