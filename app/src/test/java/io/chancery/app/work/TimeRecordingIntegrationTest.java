package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static io.chancery.app.testing.Worked.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterIsClosed;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.people.Permission;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.work.RecordingOutcome.LikelyDuplicate;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.commands.CommandId;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class TimeRecordingIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    WorkRecording recording;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MatterRegister matters;

    TimekeeperId timekeeper;
    MatterId matter;

    @BeforeEach
    void openAMatter() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient("Smith"), "Smith v. Jones"));
    }

    @ParameterizedTest(name = "{0} minutes are {1} hours, {2} dollars")
    @CsvSource(delimiter = '|', textBlock = """
             1 | 0.1 |  35.00
             6 | 0.1 |  35.00
             7 | 0.2 |  70.00
            42 | 0.7 | 245.00
            43 | 0.8 | 280.00
            60 | 1   | 350.00
            61 | 1.1 | 385.00
            """)
    void aBegunSixMinutesCountsAtTheStandardRateOfTheDay(int minutes, String hours, String net) {
        var line = record(minutes(minutes, timekeeper, matter)).line();

        assertThat(line.raw()).isEqualTo(RawTime.ofMinutes(minutes));
        assertThat(line.charge())
                .isInstanceOfSatisfying(
                        Charge.Fee.class, fee -> assertThat(fee.hours()).isEqualTo(BillableHours.of(hours)));
        assertThat(line.net()).isEqualTo(Money.of(net, "USD"));
    }

    @Test
    void aDayHasTwentyFourHours() {
        record(minutes(23 * 60, timekeeper, matter));

        assertThatThrownBy(() -> record(minutes(61, timekeeper, matter))).isInstanceOf(DayIsFull.class);
        record(minutes(60, timekeeper, matter));
        record(minutes(61, timekeeper, matter).on(DAY.plusDays(1)));
    }

    @Test
    void noClientPaysForMoreThanADayHoweverItsHoursWereRounded() {
        record(minutes(23 * 60 + 55, timekeeper, matter));

        assertThatThrownBy(() -> record(minutes(1, timekeeper, matter)))
                .as("measured 23:56, billed 24.0 and 0.1")
                .isInstanceOf(DayIsFull.class);
    }

    @Test
    void asksBeforeTheSameWordsAreRecordedTwice() {
        var first = record(said(30, timekeeper, matter, "Call with  Ms. Smith")).id();

        assertThat(outcome(said(12, timekeeper, matter, "call with ms. smith"), IfSimilar.ASK))
                .isInstanceOfSatisfying(
                        LikelyDuplicate.class,
                        found -> assertThat(found.existing()).isEqualTo(first));
        assertThat(outcome(said(12, timekeeper, matter, "call with ms. smith"), IfSimilar.RECORD_ANYWAY))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void doesNotAskAboutOtherWordsOrAnotherDay() {
        record(said(30, timekeeper, matter, "Call with Ms. Smith"));

        assertThat(outcome(said(30, timekeeper, matter, "Call with Mr. Smith"), IfSimilar.ASK))
                .isInstanceOf(Recorded.class);
        assertThat(outcome(said(30, timekeeper, matter, "Call with Ms. Smith").on(DAY.plusDays(1)), IfSimilar.ASK))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void aClickSentTwiceRecordsOnceAndIsNotItsOwnDuplicate() {
        var click = CommandId.next();
        var details = minutes(30, timekeeper, matter);

        var first = ada.does(() -> recording.recordTime(click, details, IfSimilar.ASK));
        var second = ada.does(() -> recording.recordTime(click, details, IfSimilar.ASK));

        assertThat(second).isEqualTo(first).isInstanceOf(Recorded.class);
        assertThat(ada.does(() -> timesheets.between(timekeeper, DAY, DAY))).hasSize(1);
    }

    @Test
    void billableTimeNeedsARateAndTimeWithoutChargeDoesNot() {
        var early = LocalDate.of(2024, 12, 31);
        var details = minutes(30, timekeeper, matter).on(early);

        assertThatThrownBy(() -> record(details)).isInstanceOf(NoStandardRate.class);
        var free = new TimeDetails(
                matter, timekeeper, early, details.raw(), Treatment.NO_CHARGE, WorkCodes.NONE, details.narrative());
        assertThat(record(free).line().net()).isEqualTo(Money.of("0", "USD"));
    }

    @Test
    void timeWithoutChargeKeepsItsStandardValueAndAsksForNothing() {
        var details = minutes(30, timekeeper, matter);
        var line = record(new TimeDetails(
                        matter,
                        timekeeper,
                        DAY,
                        details.raw(),
                        Treatment.NO_CHARGE,
                        WorkCodes.NONE,
                        details.narrative()))
                .line();

        assertThat(line.charge().amount().value()).isEqualTo(Money.of("175", "USD"));
        assertThat(line.net().isZero()).isTrue();
    }

    @Test
    void officeTimeHasNoMatterAndTheFirmsCurrency() {
        var line = record(new TimeDetails(
                        null, timekeeper, DAY, RawTime.ofMinutes(30), Treatment.OFFICE, WorkCodes.NONE, Narrative.NONE))
                .line();

        assertThat(line.matter()).isNull();
        assertThat(line.net()).isEqualTo(Money.zero(Currency.getInstance("USD")));
    }

    @Test
    void refusesAClosedMatter() {
        ada.doesIt(() -> matters.close(matter, DAY));

        assertThatThrownBy(() -> record(minutes(30, timekeeper, matter))).isInstanceOf(MatterIsClosed.class);
    }

    @Test
    void refusesAMatterThatThePersonMayNotKnowOf() {
        var other = TestPerson.allowedAll("Olga Other");
        var walled = other.does(() -> registers.openMatterFor(registers.openClient("Walled"), "Walled", other));

        assertThatThrownBy(() -> record(minutes(30, timekeeper, walled))).isInstanceOf(NotInThisFirm.class);
    }

    @Test
    void refusesADayThatHasNotBegun() {
        assertThatThrownBy(() -> record(
                        minutes(30, timekeeper, matter).on(LocalDate.now().plusDays(2))))
                .isInstanceOf(WorkLiesAhead.class);
    }

    @Test
    void refusesALineThatSaysNothing() {
        assertThatThrownBy(() -> record(said(30, timekeeper, matter, " "))).isInstanceOf(NarrativeIsMissing.class);
    }

    @Test
    void refusesToRecordForSomebodyElseWithoutTheRight() {
        var bob = TestPerson.allowed("Bob", Permission.WORK_RECORD, Permission.MATTER_READ);

        assertThatThrownBy(() -> bob.does(
                        () -> recording.recordTime(CommandId.next(), minutes(30, timekeeper, matter), IfSimilar.ASK)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void recordsWithAHandfulOfStatements() throws Exception {
        var details = minutes(30, timekeeper, matter);

        var statements =
                StatementCount.of(() -> ada.does(() -> recording.recordTime(CommandId.next(), details, IfSimilar.ASK)));

        assertThat(statements)
                .as("door, command, similar, command, terms, timekeeper, rate, day, entry, audit, command")
                .hasSize(11);
    }

    @Test
    void anActivityOfTheRightFormWillDoWhereTheMatterHasNoCodes() {
        var details = minutes(30, timekeeper, matter);
        var codes = WorkCodes.ofFee(null, new ActivityCode("X9"));

        assertThat(record(new TimeDetails(
                                matter, timekeeper, DAY, details.raw(), Treatment.BILLABLE, codes, details.narrative()))
                        .line()
                        .codes())
                .isEqualTo(codes);
    }

    private WorkRow record(TimeDetails details) {
        return switch (outcome(details, IfSimilar.ASK)) {
            case Recorded(var id) -> ada.does(() -> timesheets.item(id));
            case LikelyDuplicate duplicate -> throw new AssertionError(duplicate);
        };
    }

    private RecordingOutcome outcome(TimeDetails details, IfSimilar ifSimilar) {
        return ada.does(() -> recording.recordTime(CommandId.next(), details, ifSimilar));
    }
}
