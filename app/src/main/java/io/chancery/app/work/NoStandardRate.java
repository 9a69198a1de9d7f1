package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;
import java.util.Currency;

/// Billable time needs a price, and the timekeeper has no standard rate in the client's currency on that day.
public final class NoStandardRate extends Refusal {

    NoStandardRate(String timekeeper, LocalDate day, Currency currency) {
        super("work.no-standard-rate", timekeeper, day, currency.getCurrencyCode());
    }
}
