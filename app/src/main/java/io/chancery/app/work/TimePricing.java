package io.chancery.app.work;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.timekeepers.TimekeeperRates;
import io.chancery.app.work.DayRounding.Day;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Rounds worked time by the agreed increment and prices it at the timekeeper's standard rate of the work date.
@Component
class TimePricing {

    private final TimekeeperRates rates;
    private final DayRounding days;

    TimePricing(TimekeeperRates rates, DayRounding days) {
        this.rates = rates;
        this.days = days;
    }

    /// @throws NoStandardRate when billable time has no price
    /// @throws TimeRoundsToNothing when the increment leaves no hours
    TimeEntry.Price of(TimeDetails details, WorkTerms terms, String timekeeper) {
        var rate = rate(details, terms, timekeeper);
        return new TimeEntry.Price(hours(details, terms, null), rate, false);
    }

    /// What did not change keeps its price: a later rate or increment never alters what was recorded before.
    TimeEntry.Price ofChange(TimeEntry entry, TimeDetails details, WorkTerms terms, String timekeeper) {
        var rate = entry.isPricedLike(details) ? entry.rateAgreed() : rate(details, terms, timekeeper);
        var sameTime = entry.raw().equals(details.raw()) && entry.isFor(details);
        var before = Day.of(entry);
        var after = Day.of(details);
        var staysOnDay = before.equals(after) || !entry.isMeasured() || !DayRounding.isShared(after, terms.rounding());
        var hours = sameTime && staysOnDay ? entry.hours() : hours(details, terms, entry.id());
        if (!before.equals(after)) {
            days.leave(before, entry.id());
        }
        return new TimeEntry.Price(hours, rate, sameTime);
    }

    /// The hours of an entry that was taken out and comes back.
    void comesBack(TimeEntry entry, WorkTerms terms) {
        var day = Day.of(entry);
        if (entry.isMeasured() && DayRounding.isShared(day, terms.rounding())) {
            entry.rebill(days.join(day, entry.raw(), entry.id(), terms));
        }
    }

    void goes(TimeEntry entry) {
        days.leave(Day.of(entry), entry.id());
    }

    private BillableHours hours(TimeDetails details, WorkTerms terms, @Nullable UUID self) {
        var day = Day.of(details);
        return DayRounding.isShared(day, terms.rounding())
                ? days.join(day, details.raw(), self, terms)
                : terms.rounding().increment().billed(details.raw()).orElseThrow(TimeRoundsToNothing::new);
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
