package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.RawTime;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who, matter, day, time, narrative and codes. The raw seconds stay beside the hours that are billed.
@Entity
@DiscriminatorValue("TIME")
class TimeEntry extends WorkItem {

    private UUID timekeeper = id();
    private @Nullable Integer rawSeconds;
    private @Nullable String activityCode;

    protected TimeEntry() {}

    TimeEntry(TimeDetails details, Price price) {
        become(details, price);
    }

    /// Exactly as another system billed it, without a measured time.
    TimeEntry(ImportedWork.Time imported) {
        timekeeper = imported.timekeeper().value();
        activityCode = imported.codes().activityCode();
        isFor(
                imported.matter().value(),
                imported.workDate(),
                Treatment.BILLABLE,
                imported.codes().taskCode(),
                imported.narrative());
        var fee = imported.charge();
        costs(fee.hours().hours(), fee.rate().amount(), fee.currency());
        adjust(fee.adjustment());
    }

    final void become(TimeDetails details, Price price) {
        timekeeper = details.timekeeper().value();
        rawSeconds =
                price.keepsRaw() ? rawSeconds : Integer.valueOf(details.raw().seconds());
        activityCode = details.codes().activityCode();
        isFor(
                details.matter() == null ? null : details.matter().value(),
                details.workDate(),
                details.treatment(),
                details.codes().taskCode(),
                details.narrative());
        costs(price.hours().hours(), price.rate().amount(), price.rate().currency());
    }

    /// The same work, billed at other hours.
    void rebill(BillableHours hours) {
        costs(hours.hours(), rate(), currency());
    }

    /// What an entry is billed at.
    ///
    /// @param keepsRaw whether the time did not change, so that an imported entry stays without a measured one
    record Price(BillableHours hours, HourlyRate rate, boolean keepsRaw) {}

    @Override
    Charge.Fee charge() {
        return new Charge.Fee(hours(), rateAgreed(), adjustment());
    }

    BillableHours hours() {
        return new BillableHours(units());
    }

    HourlyRate rateAgreed() {
        return new HourlyRate(rate(), currency());
    }

    UUID timekeeper() {
        return timekeeper;
    }

    /// As measured; where only billed hours are known, those.
    RawTime raw() {
        return rawSeconds == null ? WorkedTime.of(hours()) : new RawTime(rawSeconds);
    }

    /// Whether its time was measured here and not taken over as billed hours.
    boolean isMeasured() {
        return rawSeconds != null;
    }

    boolean isPricedLike(TimeDetails details) {
        return timekeeper.equals(details.timekeeper().value())
                && workDate().equals(details.workDate())
                && treatment() == details.treatment()
                && isFor(details);
    }

    boolean isFor(TimeDetails details) {
        return details.matter() == null
                ? matter() == null
                : details.matter().value().equals(matter());
    }

    /// Null for office time.
    @Nullable
    MatterId isFor() {
        var matter = matter();
        return matter == null ? null : new MatterId(matter);
    }

    LocalDate day() {
        return workDate();
    }

    @Override
    Map<String, @Nullable Object> facts() {
        var facts = super.facts();
        facts.put("timekeeper", timekeeper);
        facts.put("raw", rawSeconds == null ? "" : rawSeconds + " s");
        facts.put("activity", activityCode);
        return facts;
    }
}
