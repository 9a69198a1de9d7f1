package io.chancery.app.paper;

import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.paper.PaperLine.Fee;
import io.chancery.app.paper.PaperLine.Timekeeper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What each timekeeper worked and comes to, one row for each rate they worked at. Left out where one timekeeper at
/// one rate did all: the fees' own subtotal says the same.
final class TimekeeperTable {

    private record Key(Timekeeper timekeeper, HourlyRate rate) {}

    private final InvoicePaper paper;
    private final PaperWords words;

    TimekeeperTable(InvoicePaper paper, PaperWords words) {
        this.paper = paper;
        this.words = words;
    }

    void addTo(Markup markup) {
        var fees = paper.lines().stream()
                .filter(Fee.class::isInstance)
                .map(Fee.class::cast)
                .toList();
        var byKey = new LinkedHashMap<Key, List<Fee>>();
        fees.forEach(fee -> byKey.computeIfAbsent(new Key(fee.timekeeper(), fee.rate()), key -> new ArrayList<>())
                .add(fee));
        if (byKey.size() <= 1) {
            return;
        }
        markup.open("div").element("h2", "", words.say("timekeepers.title"));
        markup.open("table", "lines").open("thead").open("tr");
        markup.columnHead("text", words.say("column.timekeeper"));
        markup.columnHead("text", words.say("column.classification"));
        markup.columnHead("number", words.say("column.hours"));
        markup.columnHead("number", words.say("column.rate"));
        markup.columnHead("amount", words.say("column.amount", paper.currency().getCurrencyCode()));
        markup.close().close().open("tbody");
        byKey.forEach((key, worked) -> addRow(markup, key, worked));
        markup.open("tr", "subtotal");
        markup.wideCell(2, "", words.say("timekeepers.subtotal"));
        markup.element("td", "number", words.hours(hours(fees)));
        markup.element("td", "number", "").element("td", "amount", words.amount(net(fees)));
        markup.close().close().close().close();
    }

    private void addRow(Markup markup, Key key, List<Fee> worked) {
        markup.open("tr");
        markup.element("td", "text", key.timekeeper().name());
        markup.element("td", "text", key.timekeeper().classification());
        markup.element("td", "number", words.hours(hours(worked)));
        markup.element("td", "number", words.price(key.rate().amount()));
        markup.element("td", "amount", words.amount(net(worked))).close();
    }

    private static BigDecimal hours(List<Fee> fees) {
        return fees.stream().map(fee -> fee.hours().hours()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money net(List<Fee> fees) {
        return Money.sum(fees.stream().map(fee -> fee.head().amount().net()).toList(), paper.currency());
    }
}
