package io.chancery.app.timekeeping;

import io.chancery.app.money.Charge;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkRow;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// A timekeeper's week in billed hours: by day, by matter, and how much of it is billable.
record TimesheetWeek(LocalDate firstDay, List<WorkRow> rows) implements Serializable {

    static final int DAYS = 7;

    TimesheetWeek {
        rows = List.copyOf(rows);
    }

    /// A matter's row of the table, or office time's, whose title is empty.
    ///
    /// @param hours seven sums, zero on days without work
    record MatterLine(String title, List<BigDecimal> hours) implements Serializable {

        MatterLine {
            hours = List.copyOf(hours);
        }

        BigDecimal total() {
            return sum(hours);
        }
    }

    List<LocalDate> days() {
        return firstDay.datesUntil(firstDay.plusDays(DAYS)).toList();
    }

    /// As they were recorded, the latest last.
    List<WorkRow> on(LocalDate day) {
        return rows.stream().filter(row -> row.line().workDate().equals(day)).toList();
    }

    BigDecimal hoursOn(LocalDate day) {
        return hours(row -> row.line().workDate().equals(day));
    }

    BigDecimal hours() {
        return hours(row -> true);
    }

    BigDecimal billableHours() {
        return hours(row -> row.line().treatment() == Treatment.BILLABLE);
    }

    /// The matter with most hours first, office time last.
    List<MatterLine> matters() {
        var byTitle = new LinkedHashMap<String, List<WorkRow>>();
        rows.forEach(row -> byTitle.computeIfAbsent(row.matterTitle(), title -> new ArrayList<>())
                .add(row));
        return byTitle.entrySet().stream()
                .map(matter -> line(matter.getKey(), matter.getValue()))
                .sorted(Comparator.comparing((MatterLine line) -> line.title().isEmpty())
                        .thenComparing(MatterLine::total, Comparator.reverseOrder()))
                .toList();
    }

    static BigDecimal hoursOf(WorkRow row) {
        return row.line().charge() instanceof Charge.Fee fee ? fee.hours().hours() : BigDecimal.ZERO;
    }

    private MatterLine line(String title, List<WorkRow> ofMatter) {
        return new MatterLine(
                title,
                days().stream()
                        .map(day -> sum(ofMatter.stream()
                                .filter(row -> row.line().workDate().equals(day))
                                .map(TimesheetWeek::hoursOf)
                                .toList()))
                        .toList());
    }

    private BigDecimal hours(Predicate<WorkRow> which) {
        return sum(rows.stream().filter(which).map(TimesheetWeek::hoursOf).toList());
    }

    private static BigDecimal sum(List<BigDecimal> hours) {
        return hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
