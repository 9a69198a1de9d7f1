package io.chancery.app.timekeepers;

import io.chancery.app.money.HourlyRate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/// A standard rate as it stands in its table.
@Embeddable
record RateLine(
        LocalDate validFrom,
        BigDecimal amount,
        @Column(columnDefinition = "char(3)") String currency) {

    RateLine {
        // As the column keeps it, so that a line made here equals the same line when it is read.
        amount = amount.setScale(4);
    }

    static RateLine of(StandardRate rate) {
        return new RateLine(
                rate.validFrom(), rate.rate().amount(), rate.rate().currency().getCurrencyCode());
    }

    StandardRate standardRate() {
        return new StandardRate(validFrom, new HourlyRate(amount, Currency.getInstance(currency)));
    }
}
