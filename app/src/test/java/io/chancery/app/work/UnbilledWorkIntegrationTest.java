package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static io.chancery.app.testing.Worked.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.SortBy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class UnbilledWorkIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final String mark = "mark" + Ids.next();

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    WorkRecording recording;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    UnbilledMatters byMatter;

    @Autowired
    MatterChoices choices;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MatterDirectory matters;

    TimekeeperId timekeeper;
    MatterId matter;

    @BeforeEach
    void workOnAMatter() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient(mark), mark));
        record(said(60, timekeeper, matter, "Draft motion"));
        record(said(30, timekeeper, matter, "Review answer").on(DAY.plusDays(1)));
        ada.does(() -> recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        DAY,
                        Units.of("3"),
                        UnitCost.of("8.335", "USD"),
                        CostNature.paid(CostKind.SOFT),
                        Treatment.BILLABLE,
                        WorkCodes.ofCost(null, new ExpenseCode("E111")),
                        new Narrative("Meals")),
                IfSimilar.ASK));
        ada.does(() -> recording.recordCharge(
                CommandId.next(),
                new ChargeDetails(
                        matter,
                        DAY,
                        ChargeKind.FEE,
                        Money.of("-100", "USD"),
                        WorkCodes.NONE,
                        new Narrative("Courtesy discount"))));
    }

    @Test
    void showsTheNewestFirstAndSortsAsAsked() {
        assertThat(rows(ofMatter()))
                .extracting(WorkRow::line)
                .extracting(WorkLine::narrative)
                .first()
                .hasToString("Review answer");
        assertThat(rows(ofMatter().sortedBy(List.of(new SortBy("net", false)))))
                .extracting(row -> row.line().net().amount())
                .isSorted();
    }

    @Test
    void sumsAllThatMatchesNotOnlyThePage() {
        var totals = ada.does(() -> unbilled.totals(ofMatter()));

        assertThat(totals.items()).isEqualTo(4);
        assertThat(totals.hours()).isEqualByComparingTo(new BigDecimal("1.5"));
        // 350.00 + 175.00 + 25.01 (3 × 8.335 = 25.005, half up) − 100.00
        assertThat(totals.nets()).containsExactly(Money.of("450.01", "USD"));
        assertThat(ada.does(() -> unbilled.rows(ofMatter(), 0, 1))).hasSize(1);
    }

    @Test
    void narrowsByKindDayAndWords() {
        assertThat(rows(ofMatter().filtering("kind", List.of("COST", "CHARGE"))))
                .hasSize(2);
        assertThat(rows(ofMatter().filtering("worked", List.of(DAY.plusDays(1).toString(), ""))))
                .hasSize(1);
        assertThat(rows(ofMatter().searching("motion dra"))).hasSize(1);
        assertThat(rows(ofMatter().filtering("timekeeper", List.of(timekeeper.toString()))))
                .hasSize(2);
    }

    @Test
    void anAddressThatNamesNothingFindsNothing() {
        assertThat(rows(ListQuery.ALL.filtering("matter", List.of("'; drop table work_item"))))
                .isEmpty();
        assertThat(rows(ofMatter().filtering("worked", List.of("yesterday")))).hasSize(4);
    }

    @Test
    void sumsByMatter() {
        assertThat(ada.does(() -> byMatter.rows(ListQuery.ALL.searching(mark), 0, 10)))
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.items()).isEqualTo(4);
                    assertThat(sum.net()).isEqualTo(Money.of("450.01", "USD"));
                    assertThat(sum.oldest()).isEqualTo(DAY);
                });
        assertThat(ada.does(() -> byMatter.totals(ListQuery.ALL.searching(mark)))
                        .nets())
                .containsExactly(Money.of("450.01", "USD"));
    }

    @Test
    void officeTimeIsNotAmongIt() {
        record(new TimeDetails(
                null, timekeeper, DAY, RawTime.ofMinutes(30), Treatment.OFFICE, WorkCodes.NONE, new Narrative(mark)));

        assertThat(rows(ListQuery.ALL.searching(mark)))
                .hasSize(4)
                .noneMatch(row -> row.line().matter() == null);
    }

    @Test
    void workOfARestrictedMatterIsSeenByThoseWhoAreNamedAlone() {
        var outside = TestPerson.allowedAll("Otto Outside");
        var walled = ada.does(() -> registers.openMatterFor(registers.openClient(mark), "walled " + mark, ada));
        var entry = record(minutes(60, timekeeper, walled));
        var query = ListQuery.ALL.filtering("matter", List.of(walled.toString()));

        assertThat(rows(query)).extracting(WorkRow::id).containsExactly(entry);
        assertThat(outside.does(() -> unbilled.rows(query, 0, 10))).isEmpty();
        assertThat(outside.does(() -> unbilled.totals(query)).items()).isZero();
        assertThat(outside.does(() -> unbilled.ofMatter(walled))).isEmpty();
        assertThat(outside.does(() -> byMatter.rows(ListQuery.ALL.searching("walled " + mark), 0, 10)))
                .isEmpty();
        assertThat(outside.does(() -> choices.matching("walled " + mark, 0, 10)))
                .isEmpty();
        assertThat(outside.does(() -> choices.find(walled))).isEmpty();
        assertThat(outside.does(() -> timesheets.between(timekeeper, DAY, DAY)))
                .extracting(WorkRow::id)
                .doesNotContain(entry);
    }

    @Test
    void everyOpeningOfTheWalledMattersWorkIsRecordedAndItsListsAreNot() {
        var walled = ada.does(() -> registers.openMatterFor(registers.openClient(mark), "walled " + mark, ada));
        var entry = record(minutes(60, timekeeper, walled));
        var query = ListQuery.ALL.filtering("matter", List.of(walled.toString()));

        rows(query);
        ada.does(() -> unbilled.totals(query));
        ada.does(() -> timesheets.between(timekeeper, DAY, DAY));
        ada.does(() -> timesheets.history(entry, 5));
        assertThat(readersOf(walled)).isEmpty();

        ada.does(() -> timesheets.item(entry));
        assertThat(readersOf(walled)).containsExactly("Ada Ashworth");
        ada.does(() -> unbilled.ofMatter(walled));
        assertThat(readersOf(walled)).containsExactly("Ada Ashworth", "Ada Ashworth");
    }

    @Test
    void openingWorkOfAMatterThatEverybodyMayKnowOfLeavesNoTrace() {
        var lines = ada.does(() -> unbilled.ofMatter(matter));
        ada.does(() -> timesheets.item(lines.getFirst().id()));

        assertThat(readersOf(matter)).isEmpty();
    }

    @Test
    void offersTheMattersWorkedOnLatelyFirstAndFindsByPartsOfNumberAndName() {
        var other = ada.does(() -> registers.openMatter(registers.openClient(mark), mark + " second"));
        record(minutes(6, timekeeper, other).on(timesheetsToday().minusDays(2)));
        record(minutes(6, timekeeper, matter).on(timesheetsToday().minusDays(1)));

        assertThat(ada.does(() -> choices.matching(mark, 0, 10)))
                .extracting(MatterChoice::id)
                .containsExactly(matter, other);
        assertThat(ada.does(() -> choices.matching(mark + " sec", 0, 10)))
                .extracting(MatterChoice::id)
                .containsExactly(other);
    }

    @Test
    void readsAPageInOneStatementHoweverManyRows() throws Exception {
        assertThat(StatementCount.of(() -> rows(ofMatter()))).as("door, page").hasSize(2);
        assertThat(StatementCount.of(() -> ada.does(() -> unbilled.totals(ofMatter()))))
                .as("door, sums")
                .hasSize(2);
        assertThat(StatementCount.of(() -> ada.does(() -> timesheets.between(timekeeper, DAY, DAY.plusDays(6)))))
                .as("door, whose, week")
                .hasSize(3);
    }

    @Test
    void showsTheOtherFirmNothing() {
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(ada.does(() -> unbilled.totals(ListQuery.ALL.searching(mark)))
                            .items())
                    .isZero();
            assertThat(ada.does(() -> unbilled.ofMatter(matter))).isEmpty();
            assertThat(ada.does(() -> timesheets.between(timekeeper, DAY, DAY.plusDays(6))))
                    .isEmpty();
        });
    }

    private List<String> readersOf(MatterId of) {
        return ada.does(() -> matters.history(of, 10)).stream()
                .filter(entry -> entry.action().equals("matter.read"))
                .map(AuditEntry::actorName)
                .toList();
    }

    private java.time.LocalDate timesheetsToday() {
        return ada.does(() -> timesheets.today());
    }

    private ListQuery ofMatter() {
        return ListQuery.ALL.filtering("matter", List.of(matter.toString()));
    }

    private List<WorkRow> rows(ListQuery query) {
        return ada.does(() -> unbilled.rows(query, 0, 50));
    }

    private WorkItemId record(TimeDetails details) {
        var outcome = ada.does(() -> recording.recordTime(CommandId.next(), details, IfSimilar.RECORD_ANYWAY));
        return ((RecordingOutcome.Recorded) outcome).id();
    }
}
