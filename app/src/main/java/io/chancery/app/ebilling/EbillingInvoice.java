package io.chancery.app.ebilling;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// The canonical invoice that every electronic format is written from and read into. Identifiers, amounts and taxes
/// that a format cannot carry are refused by name; texts are shortened to the room it gives them.
///
/// @param lines in the order they were billed; matters may alternate
public record EbillingInvoice(
        String number,
        LocalDate date,
        BillingPeriod period,
        String description,
        EbillingParty firm,
        EbillingParty client,
        Currency currency,
        List<EbillingLine> lines)
        implements Serializable {

    public EbillingInvoice {
        lines = List.copyOf(lines);
        if (number.isBlank() || lines.isEmpty()) {
            throw new IllegalArgumentException("An electronic bill has a number and at least one line");
        }
        for (var line : lines) {
            if (!line.net().currency().equals(currency)) {
                throw new IllegalArgumentException("Line %s of invoice %s is not in %s"
                        .formatted(line.head().number(), number, currency));
            }
        }
    }

    public Money net() {
        return Money.sum(lines.stream().map(EbillingLine::net).toList(), currency);
    }

    public Money tax() {
        return total().minus(net());
    }

    /// What the client is asked to pay: nets and taxes.
    public Money total() {
        return Money.sum(lines.stream().map(EbillingLine::gross).toList(), currency);
    }
}
