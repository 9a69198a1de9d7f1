package io.chancery.app.demo;

import io.chancery.app.demo.DemoRegisters.DemoMatter;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.invoicing.BilledWork;
import io.chancery.app.invoicing.Correcting;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.tax.Country;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRecording;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Works and bills through the year: weeks of entries, a few costs, invoices after each month.
///
/// What is worked follows from a seed made of firm and week, so that a week done again is the same week.
@Component
@ConditionalOnProperty("chancery.demo")
class DemoYear {

    private static final int MATTERS_PER_TIMEKEEPER = 9;
    static final int MONTHS_UNTIL_CLOSED = 7;
    private static final int ONE_WRONG_IN = 37;

    private final WorkRecording work;
    private final UnbilledWork unbilled;
    private final Invoicing invoicing;
    private final Correcting correcting;
    private final MatterRegister matters;
    private final FirmProfile firm;

    DemoYear(
            WorkRecording work,
            UnbilledWork unbilled,
            Invoicing invoicing,
            Correcting correcting,
            MatterRegister matters,
            FirmProfile firm) {
        this.work = work;
        this.unbilled = unbilled;
        this.invoicing = invoicing;
        this.correcting = correcting;
        this.matters = matters;
        this.firm = firm;
    }

    /// One week of one timekeeper, up to and with `last`.
    void week(
            DemoScript script,
            DemoCommands commands,
            LocalDate monday,
            LocalDate last,
            LocalDate start,
            int timekeeper,
            TimekeeperId id,
            List<DemoMatter> all) {
        var random = new Random((script.slug() + monday + timekeeper).hashCode());
        var own = all.stream()
                .filter(matter -> !matter.ends() || monday.isBefore(start.plusMonths(MONTHS_UNTIL_CLOSED - 1)))
                .toList();
        var entries = new ArrayList<TimeDetails>();
        for (var day = monday; day.getDayOfWeek() != DayOfWeek.SATURDAY && !day.isAfter(last); day = day.plusDays(1)) {
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                var matter = own.get((timekeeper * 7 + random.nextInt(MATTERS_PER_TIMEKEEPER)) % own.size());
                entries.add(entry(script, random, matter, id, day));
            }
        }
        if (!entries.isEmpty()) {
            work.recordTimes(commands.of("week %s of %d".formatted(monday, timekeeper)), entries);
        }
    }

    /// A filing fee, a transcript, a messenger: one cost for every fourth matter, on the tenth.
    void costs(DemoScript script, DemoCommands commands, LocalDate month, List<DemoMatter> all, LocalDate start) {
        var random = new Random((script.slug() + month).hashCode());
        var currency = firm.firm().details().currency();
        for (int i = month.getMonthValue() % 4; i < all.size(); i += 4) {
            var matter = all.get(i);
            if (matter.ends() && !month.isBefore(start.plusMonths(MONTHS_UNTIL_CLOSED - 1))) {
                continue;
            }
            var costs = script.all("cost");
            var line = costs.get(random.nextInt(costs.size()));
            work.recordCost(
                    commands.of("cost %s %d".formatted(month, i)),
                    new CostDetails(
                            matter.id(),
                            month.withDayOfMonth(10),
                            Units.ONE,
                            new UnitCost(new BigDecimal(line.get(2)), currency),
                            nature(new ExpenseCode(line.get(0)), random),
                            Treatment.BILLABLE,
                            WorkCodes.ofCost(null, new ExpenseCode(line.get(0))),
                            new Narrative(line.get(1))),
                    IfSimilar.RECORD_ANYWAY);
        }
    }

    /// Bills every third matter, and those that end before they are closed. Now and then an invoice was wrong: it
    /// is taken back and its work billed again.
    void bill(DemoScript script, DemoCommands commands, LocalDate month, int monthsIn, List<DemoMatter> all) {
        var last = month.plusMonths(1).minusDays(1);
        for (int i = 0; i < all.size(); i++) {
            var matter = all.get(i);
            if (i % 3 == monthsIn % 3 || (matter.ends() && monthsIn == MONTHS_UNTIL_CLOSED)) {
                var wrong = (i + 5 * monthsIn) % ONE_WRONG_IN == 0;
                var reason = wrong ? Optional.of(script.one("credit").get(0)) : Optional.<String>empty();
                bill(commands, "invoice %s %d".formatted(month, i), matter, last, reason);
            }
        }
    }

    void close(List<DemoMatter> all, LocalDate day) {
        all.stream().filter(DemoMatter::ends).forEach(matter -> matters.close(matter.id(), day));
    }

    /// Later work stays for later invoices, also when a node that was killed comes by here again.
    ///
    /// @param wrong why the invoice is taken back; empty for one that was right
    private void bill(DemoCommands commands, String step, DemoMatter matter, LocalDate last, Optional<String> wrong) {
        var items = unbilled.ofMatter(matter.id()).stream()
                .filter(line -> !line.workDate().isAfter(last))
                .map(WorkLine::id)
                .toList();
        if (items.isEmpty()) {
            return;
        }
        var invoice = invoicing.issue(commands.of(step), matter.id(), items);
        wrong.ifPresent(reason -> {
            correcting.correct(commands.of("credit of " + step), invoice, reason, BilledWork.GIVEN_BACK);
            invoicing.issue(commands.of("again " + step), matter.id(), items);
        });
    }

    /// Every sixth bill of others is still to be paid.
    private CostNature nature(ExpenseCode code, Random random) {
        var kind = CostKind.usual(code, new Country(firm.firm().country()));
        return new CostNature(kind, kind.isPaidToOthers() && random.nextInt(6) == 0);
    }

    private static TimeDetails entry(
            DemoScript script, Random random, DemoMatter matter, TimekeeperId timekeeper, LocalDate day) {
        var set = matter.codes() == null ? "" : matter.codes().name();
        var lines = script.all("narrative").stream()
                .filter(line -> line.get(0).equals(set))
                .toList();
        var line = lines.get(random.nextInt(lines.size()));
        var codes = set.isEmpty()
                ? WorkCodes.NONE
                : WorkCodes.ofFee(new TaskCode(line.get(1)), new ActivityCode(line.get(2)));
        return new TimeDetails(
                matter.id(),
                timekeeper,
                day,
                RawTime.ofMinutes(12 + 6 * random.nextInt(28)),
                random.nextInt(20) == 0 ? Treatment.NO_CHARGE : Treatment.BILLABLE,
                codes,
                new Narrative(line.get(3)));
    }
}
