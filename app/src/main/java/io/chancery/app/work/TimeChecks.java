package io.chancery.app.work;

import io.chancery.app.timekeepers.TimekeeperId;
import org.springframework.stereotype.Component;

/// What is checked before time is written, recorded or changed.
@Component
class TimeChecks {

    private final Agreements agreements;
    private final TimekeepersAtWork timekeepers;
    private final TimePricing pricing;
    private final CodeRules codes;
    private final TwentyFourHours day;
    private final PersonToday today;

    TimeChecks(
            Agreements agreements,
            TimekeepersAtWork timekeepers,
            TimePricing pricing,
            CodeRules codes,
            TwentyFourHours day,
            PersonToday today) {
        this.agreements = agreements;
        this.timekeepers = timekeepers;
        this.pricing = pricing;
        this.codes = codes;
        this.day = day;
        this.today = today;
    }

    /// A new entry that may be kept.
    Checked<TimeEntry> entry(TimeDetails details) {
        var terms = check(details);
        var timekeeper = timekeepers.hold(details.timekeeper());
        var entry = new TimeEntry(details, pricing.of(details, terms, timekeeper));
        day.requireRoomFor(entry);
        return new Checked<>(entry, terms.title());
    }

    /// Makes the entry what the details say; answers its matter's title.
    String change(TimeEntry entry, TimeDetails details) {
        var terms = check(details);
        var timekeeper = timekeepers.hold(details.timekeeper());
        var price = pricing.ofChange(entry, details, terms, timekeeper);
        entry.become(details, price);
        day.requireRoomFor(entry);
        return terms.title();
    }

    /// An archived entry may come back only if its day still has room.
    void comesBack(TimeEntry entry) {
        timekeepers.hold(new TimekeeperId(entry.timekeeper()));
        pricing.comesBack(entry, agreements.at(entry.isFor(), entry.workDate()));
        day.requireRoomFor(entry);
    }

    /// What is left of its day may be rounded otherwise without it.
    void goes(TimeEntry entry) {
        pricing.goes(entry);
    }

    private WorkTerms check(TimeDetails details) {
        if (details.treatment() != Treatment.OFFICE && details.narrative().isBlank()) {
            throw new NarrativeIsMissing();
        }
        today.requireBegun(details.workDate());
        var terms = agreements.at(details.matter(), details.workDate());
        codes.check(details.codes(), terms);
        return terms;
    }
}
