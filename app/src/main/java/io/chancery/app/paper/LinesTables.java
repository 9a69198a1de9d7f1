package io.chancery.app.paper;

import io.chancery.app.money.Money;
import io.chancery.app.paper.PaperLine.Charge;
import io.chancery.app.paper.PaperLine.Cost;
import io.chancery.app.paper.PaperLine.Fee;
import java.util.Comparator;
import java.util.List;

/// Fees, costs and fixed charges, each in a table of their own, by date. An adjustment stands under its line with its
/// reason, so that the column adds up.
final class LinesTables {

    /// A table of so few lines is not divided.
    private static final int KEPT_WHOLE = 3;

    private final InvoicePaper paper;
    private final PaperWords words;
    private final boolean taxed;

    LinesTables(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
        this.taxed = Particulars.isTaxed(paper);
    }

    void addTo(Markup markup) {
        addTable(markup, "fees", of(Fee.class));
        addTable(markup, "costs", of(Cost.class));
        addTable(markup, "charges", of(Charge.class));
    }

    private <T extends PaperLine> List<T> of(Class<T> kind) {
        return paper.lines().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(line -> line.head().date()))
                .toList();
    }

    private void addTable(Markup markup, String kind, List<? extends PaperLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        markup.open("div", lines.size() <= KEPT_WHOLE ? "keep" : "");
        markup.element("h2", "", words.say(kind + ".title"));
        markup.open("table", "lines").open("thead").open("tr");
        markup.columnHead("date", words.say("column.date"));
        switch (lines.getFirst()) {
            case Fee fee -> {
                markup.columnHead("who", words.say("column.timekeeper"));
                markup.columnHead("text", words.say("column.narrative"));
                markup.columnHead("number", words.say("column.hours"));
                markup.columnHead("number", words.say("column.rate"));
            }
            case Cost cost -> {
                markup.columnHead("text", words.say("column.cost"));
                markup.columnHead("number", words.say("column.units"));
                markup.columnHead("number", words.say("column.unit-cost"));
            }
            case Charge charge -> markup.columnHead("text", words.say("column.charge"));
        }
        if (taxed) {
            markup.columnHead("tax", words.say("column.tax"));
        }
        markup.columnHead("amount", words.say("column.amount", paper.currency().getCurrencyCode()));
        markup.close().close();
        addRows(markup, kind, lines);
        markup.close().close();
    }

    /// The subtotal and the last lines before it stay on one page.
    private void addRows(Markup markup, String kind, List<? extends PaperLine> lines) {
        var kept = Math.max(0, lines.size() - 2);
        if (kept > 0) {
            markup.open("tbody");
            lines.subList(0, kept).forEach(line -> addRow(markup, line));
            markup.close();
        }
        markup.open("tbody", "keep");
        lines.subList(kept, lines.size()).forEach(line -> addRow(markup, line));
        var net =
                Money.sum(lines.stream().map(line -> line.head().amount().net()).toList(), paper.currency());
        markup.open("tr", "subtotal");
        markup.wideCell(columnsBeforeAmount(lines.getFirst()), "", words.say(kind + ".subtotal"));
        markup.element("td", "amount", words.amount(net)).close().close();
    }

    private void addRow(Markup markup, PaperLine line) {
        var head = line.head();
        markup.open("tr", head.amount().adjustment().isZero() ? "" : "adjusted");
        markup.element("td", "date", words.shortDate(head.date()));
        switch (line) {
            case Fee fee -> {
                markup.element("td", "who", fee.timekeeper().name());
                addNarrative(markup, head, "");
                markup.element("td", "number", words.hours(fee.hours().hours()));
                markup.element("td", "number", words.price(fee.rate().amount()));
            }
            case Cost cost -> {
                addNarrative(markup, head, cost.paid() ? "" : words.say("cost.unpaid"));
                markup.element("td", "number", words.count(cost.units().count()));
                markup.element("td", "number", words.price(cost.unitCost().amount()));
            }
            case Charge charge -> addNarrative(markup, head, "");
        }
        if (taxed) {
            markup.element("td", "tax", words.rate(head.taxRate()));
        }
        markup.element("td", "amount", words.amount(head.amount().value())).close();
        addAdjustment(markup, line);
    }

    private static void addNarrative(Markup markup, PaperLine.Head head, String mark) {
        markup.open("td", "text").lines(head.narrative().lines().toList());
        if (!mark.isEmpty()) {
            markup.text(" ").element("span", "mark", mark);
        }
        if (!head.codes().isEmpty()) {
            markup.text(" ").element("span", "codes", String.join(" ", head.codes()));
        }
        markup.close();
    }

    private void addAdjustment(Markup markup, PaperLine line) {
        var adjustment = line.head().amount().adjustment();
        if (adjustment.isZero()) {
            return;
        }
        var reason = line.head().adjustmentReason();
        var text = reason.isBlank() ? words.say("adjustment") : words.say("adjustment.because", reason);
        markup.open("tr", "adjustment").element("td", "date", "");
        if (line instanceof Fee) {
            markup.element("td", "who", "");
        }
        markup.wideCell(columnsBeforeAmount(line) - (line instanceof Fee ? 2 : 1), "text", text);
        markup.element("td", "amount", words.amount(adjustment)).close();
    }

    private int columnsBeforeAmount(PaperLine line) {
        var columns = switch (line) {
            case Fee fee -> 5;
            case Cost cost -> 4;
            case Charge charge -> 2;
        };
        return taxed ? columns + 1 : columns;
    }
}
