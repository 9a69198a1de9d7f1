package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.RawTime;
import io.chancery.app.work.Rounding.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where the day's sum is rounded, an entry's hours depend on the others of its timekeeper, matter and day:
/// whenever one comes, changes or goes, the rounded sum is shared anew by measured time.
///
/// Only among entries that no invoice has taken: what was billed stays billed. Entries that another system rounded keep
/// their hours too. See DD009.
@Component
class DayRounding {

    private final WorkItems items;
    private final Agreements agreements;
    private final WorkLog log;

    DayRounding(WorkItems items, Agreements agreements, WorkLog log) {
        this.items = items;
        this.agreements = agreements;
        this.log = log;
    }

    /// One timekeeper's entries of a matter and day that are treated alike.
    ///
    /// @param matter null for office time, which is billed to nobody and shared with nothing
    record Day(UUID timekeeper, @Nullable UUID matter, LocalDate day, Treatment treatment) {

        static Day of(TimeEntry entry) {
            return new Day(entry.timekeeper(), entry.matter(), entry.workDate(), entry.treatment());
        }

        static Day of(TimeDetails details) {
            return new Day(
                    details.timekeeper().value(),
                    details.matter() == null ? null : details.matter().value(),
                    details.workDate(),
                    details.treatment());
        }
    }

    static boolean isShared(Day day, Rounding rounding) {
        return rounding.basis() == Basis.DAY && day.matter() != null;
    }

    /// The hours of an entry that joins the day; the other entries get theirs anew.
    ///
    /// @param self the entry, which may be among the day's already
    /// @throws TimeRoundsToNothing when the increment leaves no hours of the whole day
    BillableHours join(Day day, RawTime raw, @Nullable UUID self, WorkTerms terms) {
        var others = others(day, self);
        var raws = Stream.concat(Stream.of(raw), others.stream().map(TimeEntry::raw));
        var hours = terms.rounding().increment().billedTogether(raws.toList()).orElseThrow(TimeRoundsToNothing::new);
        rebill(others, hours.subList(1, hours.size()), terms.title());
        return hours.getFirst();
    }

    /// Shares the day among those that stay. If the increment leaves nothing of what they worked, they stay as they
    /// are:
    /// nobody's deletion shall make another entry vanish from the bill.
    void leave(Day day, UUID self) {
        var matter = day.matter();
        if (matter == null) {
            return;
        }
        var terms = agreements.at(new MatterId(matter), day.day());
        if (!isShared(day, terms.rounding())) {
            return;
        }
        var others = others(day, self);
        if (!others.isEmpty()) {
            BillingIncrement increment = terms.rounding().increment();
            increment
                    .billedTogether(others.stream().map(TimeEntry::raw).toList())
                    .ifPresent(hours -> rebill(others, hours, terms.title()));
        }
    }

    private List<TimeEntry> others(Day day, @Nullable UUID self) {
        return items.measured(day.timekeeper(), day.matter(), day.day(), day.treatment()).stream()
                .filter(entry -> !entry.id().equals(self))
                .toList();
    }

    private void rebill(List<TimeEntry> entries, List<BillableHours> hours, String title) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.hours().equals(hours.get(i))) {
                var before = entry.facts();
                entry.rebill(hours.get(i));
                items.saveAndFlush(entry);
                log.write("work.rounded-with-day", entry, title, before);
            }
        }
    }
}
