package io.chancery.app.tax;

import io.chancery.app.money.Allocation;
import io.chancery.app.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;

/// The tax of one document: **once per category and rate, `round(Σ net × rate)` half up**, then given to the lines by
/// the largest remainder, so that the lines' taxes sum to the document's to the cent.
///
/// @param totals one per category and rate, in the order their first lines stand
/// @param perLine the tax of each line, in the lines' order
public record DocumentTax(List<TaxTotal> totals, List<Money> perLine, Currency currency) implements Serializable {

    public DocumentTax {
        totals = List.copyOf(totals);
        perLine = List.copyOf(perLine);
        if (!Money.sum(totals.stream().map(TaxTotal::tax).toList(), currency).equals(Money.sum(perLine, currency))) {
            throw new IllegalArgumentException("The lines' taxes %s do not sum to %s".formatted(perLine, totals));
        }
    }

    /// A line's net and the rate it bears.
    public record TaxedNet(Money net, TaxRate rate) {}

    public static DocumentTax of(List<TaxedNet> lines, Currency currency) {
        var byRate = new LinkedHashMap<RateKey, List<Integer>>();
        for (var i = 0; i < lines.size(); i++) {
            byRate.computeIfAbsent(RateKey.of(lines.get(i).rate()), key -> new ArrayList<>())
                    .add(i);
        }
        var totals = new ArrayList<TaxTotal>();
        var perLine = new ArrayList<>(Collections.nCopies(lines.size(), Money.zero(currency)));
        byRate.forEach((key, members) -> {
            var nets = members.stream().map(i -> lines.get(i).net()).toList();
            var rate = lines.get(members.getFirst()).rate();
            var net = Money.sum(nets, currency);
            var tax = Money.rounded(net.amount().multiply(rate.fraction()), currency);
            totals.add(new TaxTotal(rate, net, tax));
            var shares = Allocation.ofRounded(
                    tax,
                    nets.stream()
                            .map(line -> line.amount().multiply(rate.fraction()))
                            .toList());
            for (var i = 0; i < members.size(); i++) {
                perLine.set(members.get(i), shares.get(i));
            }
        });
        return new DocumentTax(totals, perLine, currency);
    }

    public Money total() {
        return Money.sum(perLine, currency);
    }

    /// What a credit note takes back: the same parts with the other sign.
    public DocumentTax negated() {
        return new DocumentTax(
                totals.stream()
                        .map(total -> new TaxTotal(
                                total.rate(), total.net().negated(), total.tax().negated()))
                        .toList(),
                perLine.stream().map(Money::negated).toList(),
                currency);
    }

    private record RateKey(TaxCategory category, BigDecimal percent) {
        static RateKey of(TaxRate rate) {
            return new RateKey(rate.category(), rate.percent());
        }
    }
}
