package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.Charge;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.app.work.Rounding.Basis;
import io.chancery.app.work.RoundingInForce.Source;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.commands.CommandId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class RoundingAgreementsIntegrationTest {

    private static final Rounding QUARTERS = rounding(Step.QUARTER_HOUR, Direction.UP, Basis.ENTRY);
    private static final Rounding NEAREST = rounding(Step.SIX_MINUTES, Direction.NEAREST, Basis.ENTRY);
    private static final Rounding TENTHS_BY_DAY = rounding(Step.SIX_MINUTES, Direction.UP, Basis.DAY);

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    RoundingAgreements agreements;

    @Autowired
    RoundingTerms terms;

    @Autowired
    MatterDirectory matters;

    @Autowired
    WorkRecording recording;

    @Autowired
    WorkChanges changes;

    @Autowired
    Timesheets timesheets;

    TimekeeperId timekeeper;
    ClientId client;
    MatterId matter;

    @BeforeEach
    void openAMatter() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        client = ada.does(() -> registers.openClient("Smith"));
        matter = ada.does(() -> registers.openMatter(client, "Smith v. Jones"));
    }

    @Test
    void theClientsAgreementHoldsForAllItsMattersAndTheMattersOwnBeforeIt() {
        var other = ada.does(() -> registers.openMatter(client, "Smith v. Brown"));
        ada.doesIt(() -> agreements.agreeForClient(client, new RoundingAgreement(DAY, QUARTERS)));
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, NEAREST)));

        assertThat(hours(8, matter)).isEqualTo("0.1");
        assertThat(hours(8, other)).isEqualTo("0.25");
    }

    @Test
    void anAgreementHoldsFromItsDayOn() {
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY.plusDays(1), QUARTERS)));

        assertThat(hours(8, matter)).isEqualTo("0.2");
    }

    @Test
    void saysWhatHoldsAndByWhoseWord() {
        ada.doesIt(() -> agreements.agreeForClient(client, new RoundingAgreement(DAY, QUARTERS)));

        assertThat(ada.does(() -> terms.inForce(matter, DAY))).isEqualTo(new RoundingInForce(QUARTERS, Source.CLIENT));
        assertThat(ada.does(() -> terms.inForce(matter, DAY.minusDays(1))).source())
                .isNotEqualTo(Source.CLIENT);
        assertThat(ada.does(() -> terms.ofClient(client))).containsExactly(new RoundingAgreement(DAY, QUARTERS));
        assertThat(ada.does(() -> terms.ofMatter(matter))).isEmpty();
    }

    @Test
    void whatIsTakenBackHoldsNoMore() {
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, QUARTERS)));
        ada.doesIt(() -> agreements.revokeForMatter(matter, DAY));

        assertThat(hours(8, matter)).isEqualTo("0.2");
        assertThat(ada.does(() -> terms.ofMatter(matter))).isEmpty();
    }

    @Test
    void whatWasReplacedOrTakenBackIsKeptAndTheHistorySaysWhatItWas() {
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, QUARTERS)));
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, NEAREST)));
        ada.doesIt(() -> agreements.revokeForMatter(matter, DAY));
        ada.doesIt(() -> agreements.revokeForMatter(matter, DAY));

        assertThat(former(matter)).containsExactly("QUARTER_HOUR UP", "SIX_MINUTES NEAREST");
        var history = ada.does(() -> matters.history(matter, 3));
        assertThat(history)
                .extracting(AuditEntry::action)
                .containsExactly("work.rounding-revoked", "work.rounding-agreed", "work.rounding-agreed");
        assertThat(history.get(0).before())
                .isEqualTo(Map.of(
                        "from", DAY.toString(),
                        "step", "SIX_MINUTES",
                        "direction", "NEAREST",
                        "minimum", "0",
                        "basis", "ENTRY"));
        assertThat(history.get(1).before())
                .containsEntry("from", DAY.toString())
                .containsEntry("step", "QUARTER_HOUR")
                .containsEntry("direction", "UP");
        assertThat(history.get(1).after())
                .containsEntry("from", DAY.toString())
                .containsEntry("step", "SIX_MINUTES")
                .containsEntry("direction", "NEAREST");
        assertThat(history.get(2).before()).isEmpty();
    }

    @Test
    void billingStaffAgreeWithClientsButNotForTheFirm() {
        var clerk = TestPerson.allowed(
                "Bea Birch", "SIGNED_IN", "CLIENT_READ", "CLIENT_WRITE", "MATTER_READ", "MATTER_WRITE");
        var agreement = new RoundingAgreement(DAY, QUARTERS);

        clerk.doesIt(() -> agreements.agreeForClient(client, agreement));

        assertThatThrownBy(() -> clerk.doesIt(() -> agreements.agreeForFirm(agreement)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyAgreesForAMatterThatTheyMayNotKnowOf() {
        var hidden = ada.does(() -> registers.openMatterFor(client, "Smith inquiry", ada));
        var clerk = TestPerson.allowed("Bea Birch", "SIGNED_IN", "MATTER_READ", "MATTER_WRITE");
        ada.doesIt(() -> agreements.agreeForMatter(hidden, new RoundingAgreement(DAY, QUARTERS)));

        assertThatThrownBy(() ->
                        clerk.doesIt(() -> agreements.agreeForMatter(hidden, new RoundingAgreement(DAY, NEAREST))))
                .isInstanceOf(NotInThisFirm.class);
        assertThat(clerk.does(() -> terms.ofMatter(hidden))).isEmpty();
    }

    @Test
    void tenCallsOfOneMinuteAreTwoTenthsWhereTheDayIsRounded() {
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, TENTHS_BY_DAY)));

        var calls = IntStream.range(0, 10).mapToObj(call -> record(1, matter)).toList();

        assertThat(calls.stream().map(this::hoursOf)).containsOnly("0.02");
        assertThat(calls.stream().map(this::net)).containsOnly(Money.of("7", "USD"));
    }

    @Test
    void theDayIsSharedAnewWhenAnEntryComesChangesMovesOrGoes() {
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, TENTHS_BY_DAY)));
        var other = ada.does(() -> registers.openMatter(client, "Smith v. Brown"));

        var first = record(7, matter);
        assertThat(hoursOf(first)).isEqualTo("0.2");

        var second = record(4, matter);
        assertThat(List.of(hoursOf(first), hoursOf(second))).containsExactly("0.1273", "0.0727");

        change(second, minutes(11, timekeeper, matter));
        assertThat(List.of(hoursOf(first), hoursOf(second))).containsExactly("0.1167", "0.1833");

        change(second, minutes(11, timekeeper, other));
        assertThat(List.of(hoursOf(first), hoursOf(second))).containsExactly("0.2", "0.2");

        change(second, minutes(11, timekeeper, matter));
        ada.doesIt(() -> changes.delete(second, version(second)));
        assertThat(hoursOf(first)).isEqualTo("0.2");

        ada.doesIt(() -> changes.restore(second));
        assertThat(List.of(hoursOf(first), hoursOf(second))).containsExactly("0.1167", "0.1833");
    }

    @Test
    void aDayWhoseSumRoundsToNothingIsRefusedButTwoHalvesOfATenthAreNot() {
        var nearestByDay = rounding(Step.SIX_MINUTES, Direction.NEAREST, Basis.DAY);
        ada.doesIt(() -> agreements.agreeForMatter(matter, new RoundingAgreement(DAY, nearestByDay)));

        assertThatThrownBy(() -> record(2, matter)).isInstanceOf(TimeRoundsToNothing.class);
        var first = record(4, matter);
        var second = record(2, matter);

        assertThat(List.of(hoursOf(first), hoursOf(second))).containsExactly("0.0667", "0.0333");
    }

    private static List<String> former(MatterId of) {
        return FirmsDatabase.behindTheWall()
                .sql(
                        "select step || ' ' || direction from %s.former_billing_increment where matter = :matter order by revoked_at"
                                .formatted(Firm.ASHWORTH.schema()))
                .param("matter", of.value())
                .query(String.class)
                .list();
    }

    private String hours(int minutes, MatterId on) {
        return hoursOf(record(minutes, on));
    }

    private WorkItemId record(int minutes, MatterId on) {
        var outcome = ada.does(() ->
                recording.recordTime(CommandId.next(), minutes(minutes, timekeeper, on), IfSimilar.RECORD_ANYWAY));
        return ((Recorded) outcome).id();
    }

    private void change(WorkItemId id, TimeDetails details) {
        ada.doesIt(() -> changes.changeTime(id, details, version(id)));
    }

    private String hoursOf(WorkItemId id) {
        var fee = (Charge.Fee) line(id).charge();
        return fee.hours().hours().stripTrailingZeros().toPlainString();
    }

    private Money net(WorkItemId id) {
        return line(id).net();
    }

    private int version(WorkItemId id) {
        return line(id).version();
    }

    private WorkLine line(WorkItemId id) {
        return ada.does(() -> timesheets.item(id)).line();
    }

    private static Rounding rounding(Step step, Direction direction, Basis basis) {
        return new Rounding(new BillingIncrement(step, direction, new RawTime(0)), basis);
    }
}
