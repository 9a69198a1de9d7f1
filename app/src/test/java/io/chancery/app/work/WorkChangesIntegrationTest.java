package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.people.Permission;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class WorkChangesIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    WorkRecording recording;

    @Autowired
    WorkChanges changes;

    @Autowired
    Timesheets timesheets;

    @Autowired
    TimekeeperRegister timekeepers;

    @Autowired
    TimekeeperDirectory directory;

    TimekeeperId timekeeper;
    MatterId matter;
    WorkItemId hour;

    @BeforeEach
    void recordAnHour() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient("Smith"), "Smith v. Jones"));
        hour = record(minutes(60, timekeeper, matter));
    }

    @Test
    void whatDidNotChangeKeepsItsPrice() {
        raiseTheRateTo("400");
        change(line().asTime(), "Draft motion");

        assertThat(line().net()).isEqualTo(Money.of("350", "USD"));
    }

    @Test
    void anotherDayIsPricedAtItsOwnRate() {
        raiseTheRateTo("400");
        ada.doesIt(() -> changes.changeTime(hour, line().asTime().on(DAY.plusMonths(1)), line().version()));

        assertThat(line().net()).isEqualTo(Money.of("400", "USD"));
    }

    @Test
    void moreTimeIsRoundedAgainAtTheOldRate() {
        raiseTheRateTo("400");
        var longer = new TimeDetails(
                matter, timekeeper, DAY, RawTime.ofMinutes(61), Treatment.BILLABLE, WorkCodes.NONE, line().narrative());
        ada.doesIt(() -> changes.changeTime(hour, longer, line().version()));

        assertThat(line().net()).isEqualTo(Money.of("385", "USD"));
    }

    @Test
    void twoWhoChangeAtOnceDoNotOverwriteEachOther() {
        var seen = line().version();
        change(line().asTime(), "First");

        assertThatThrownBy(() -> ada.doesIt(() -> changes.changeTime(hour, line().asTime(), seen)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @ParameterizedTest(name = "{0} on 350.00 is {1}")
    @CsvSource({"-70, 280.00", "-350, 0.00", "25.50, 375.50"})
    void aLineAdjustmentRaisesOrLowersTheNet(String amount, String net) {
        adjust(amount, "Agreed by phone");

        assertThat(line().net()).isEqualTo(Money.of(net, "USD"));
        assertThat(ada.does(() -> timesheets.history(hour, 1))).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("work.adjusted");
            assertThat(entry.reason()).isEqualTo("Agreed by phone");
            assertThat(entry.before()).containsEntry("net", "350.00 USD");
        });
    }

    @Test
    void theAdjustmentStaysWhenTheTimeChangesAndGoesWithTheCharge() {
        adjust("-70", "Agreed by phone");
        change(line().asTime(), "Other words");

        assertThat(line().net()).isEqualTo(Money.of("280", "USD"));

        var free = new TimeDetails(
                matter,
                timekeeper,
                DAY,
                RawTime.ofMinutes(60),
                Treatment.NO_CHARGE,
                WorkCodes.NONE,
                line().narrative());
        ada.doesIt(() -> changes.changeTime(hour, free, line().version()));

        assertThat(line().charge().adjustment()).isEmpty();
        assertThatThrownBy(() -> adjust("-70", "again")).isInstanceOf(OnlyBillableWorkIsAdjusted.class);
    }

    @Test
    void whatIsDeletedLeavesTheDayAndComesBack() {
        ada.doesIt(() -> changes.delete(hour, line().version()));

        assertThat(ada.does(() -> timesheets.between(timekeeper, DAY, DAY))).isEmpty();
        assertThatThrownBy(this::line).isInstanceOf(NotInThisFirm.class);

        ada.doesIt(() -> changes.restore(hour));

        assertThat(line().net()).isEqualTo(Money.of("350", "USD"));
        assertThat(ada.does(() -> timesheets.history(hour, 9)))
                .extracting(AuditEntry::action)
                .containsExactly("work.restored", "work.deleted", "work.recorded");
    }

    @Test
    void whatIsDeletedComesBackOnlyIfTheDayHasRoom() {
        ada.doesIt(() -> changes.delete(hour, line().version()));
        record(minutes(23 * 60 + 30, timekeeper, matter));

        assertThatThrownBy(() -> ada.doesIt(() -> changes.restore(hour))).isInstanceOf(DayIsFull.class);
    }

    @Test
    void nobodyChangesAnothersWorkWithoutTheRight() {
        var bob = TestPerson.allowed("Bob", Permission.WORK_RECORD, Permission.MATTER_READ);

        assertThatThrownBy(() -> bob.doesIt(() -> changes.delete(hour, 0))).isInstanceOf(AccessDeniedException.class);
    }

    private void change(TimeDetails details, String narrative) {
        var changed = new TimeDetails(
                details.matter(),
                details.timekeeper(),
                details.workDate(),
                details.raw(),
                details.treatment(),
                details.codes(),
                new Narrative(narrative));
        ada.doesIt(() -> changes.changeTime(hour, changed, line().version()));
    }

    private void adjust(String amount, String reason) {
        var change = new LineAdjustment(Money.of(amount, "USD"), reason);
        ada.doesIt(() -> changes.adjust(hour, Optional.of(change), line().version()));
    }

    private void raiseTheRateTo(String rate) {
        var sheet = ada.does(() -> directory.timekeeper(timekeeper));
        var rates = List.of(
                new StandardRate(LocalDate.of(2025, 1, 1), HourlyRate.of("300", "USD")),
                new StandardRate(DAY.plusDays(1), HourlyRate.of(rate, "USD")));
        ada.doesIt(() -> timekeepers.change(timekeeper, sheet.details(), rates, sheet.version()));
    }

    private WorkItemId record(TimeDetails details) {
        return ((Recorded) ada.does(() -> recording.recordTime(CommandId.next(), details, IfSimilar.ASK))).id();
    }

    private WorkLine line() {
        return ada.does(() -> timesheets.item(hour)).line();
    }
}
