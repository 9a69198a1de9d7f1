package io.chancery.app.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeeping.TimesheetWeek.MatterLine;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRow;
import io.chancery.infra.persistence.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesheetWeekTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final LocalDate TUESDAY = SUNDAY.plusDays(2);

    private final TimesheetWeek week = new TimesheetWeek(
            SUNDAY,
            List.of(
                    entry(MONDAY, "0.7", Treatment.BILLABLE, "Smith"),
                    entry(MONDAY, "0.2", Treatment.NO_CHARGE, "Smith"),
                    entry(TUESDAY, "2.5", Treatment.BILLABLE, "Jones"),
                    entry(TUESDAY, "3", Treatment.OFFICE, "")));

    @Test
    void sumsEachDayAndTheWeek() {
        assertThat(week.hoursOn(MONDAY)).isEqualByComparingTo("0.9");
        assertThat(week.hoursOn(TUESDAY)).isEqualByComparingTo("5.5");
        assertThat(week.hoursOn(SUNDAY)).isZero();
        assertThat(week.hours()).isEqualByComparingTo("6.4");
    }

    @Test
    void onlyWhatTheClientPaysIsBillable() {
        assertThat(week.billableHours()).isEqualByComparingTo("3.2");
    }

    @Test
    void theMatterWithMostHoursStandsFirstAndOfficeTimeLast() {
        assertThat(week.matters()).extracting(MatterLine::title).containsExactly("1 Jones", "1 Smith", "");
        assertThat(week.matters().getFirst().hours())
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0", "0", "2.5", "0", "0", "0", "0");
    }

    private static WorkRow entry(LocalDate day, String hours, Treatment treatment, String matter) {
        var fee = new Charge.Fee(BillableHours.of(hours), HourlyRate.of("100", "USD"), Optional.empty());
        var line = new WorkLine(
                new WorkItemId(Ids.next()),
                WorkKind.TIME,
                matter.isEmpty() ? null : new MatterId(Ids.next()),
                new TimekeeperId(Ids.next()),
                day,
                new RawTime(60),
                fee,
                treatment,
                Money.of("0", "USD"),
                WorkCodes.NONE,
                null,
                null,
                Narrative.NONE,
                false,
                0);
        return new WorkRow(line, matter.isEmpty() ? "" : "1", matter, "", "Ada");
    }
}
