package io.chancery.app.work;

import io.chancery.app.money.HourlyRate;
import io.chancery.app.timekeepers.TimekeeperRates;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/// Rounds worked time by the agreed increment and prices it at the timekeeper's standard rate of the work date.
@Component
class TimePricing {

    private final TimekeeperRates rates;

    TimePricing(TimekeeperRates rates) {
        this.rates = rates;
    }

    /// @throws NoStandardRate when billable time has no price
    /// @throws TimeRoundsToNothing when the increment leaves no hours
    TimeEntry.Price of(TimeDetails details, WorkTerms terms, String timekeeper) {
        var hours = terms.increment().billed(details.raw()).orElseThrow(TimeRoundsToNothing::new);
        return new TimeEntry.Price(hours, rate(details, terms, timekeeper), false);
    }

    /// What did not change keeps its price: a later rate or increment never alters what was recorded before.
    TimeEntry.Price ofChange(TimeEntry entry, TimeDetails details, WorkTerms terms, String timekeeper) {
        boolean sameTime = entry.raw().equals(details.raw()) && entry.isFor(details);
        var hours = sameTime
                ? entry.hours()
                : terms.increment().billed(details.raw()).orElseThrow(TimeRoundsToNothing::new);
        var rate = entry.isPricedLike(details) ? entry.rateAgreed() : rate(details, terms, timekeeper);
        return new TimeEntry.Price(hours, rate, sameTime);
    }

    private HourlyRate rate(TimeDetails details, WorkTerms terms, String timekeeper) {
        return switch (details.treatment()) {
            case OFFICE -> free(terms);
            case NO_CHARGE ->
                rates.at(details.timekeeper(), details.workDate(), terms.currency())
                        .orElseGet(() -> free(terms));
            case BILLABLE ->
                rates.at(details.timekeeper(), details.workDate(), terms.currency())
                        .orElseThrow(() -> new NoStandardRate(timekeeper, details.workDate(), terms.currency()));
        };
    }

    private static HourlyRate free(WorkTerms terms) {
        return new HourlyRate(BigDecimal.ZERO, terms.currency());
    }
}
