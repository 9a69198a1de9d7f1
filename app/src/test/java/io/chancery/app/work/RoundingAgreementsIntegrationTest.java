package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.Charge;
import io.chancery.app.money.RawTime;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.commands.CommandId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class RoundingAgreementsIntegrationTest {

    private static final BillingIncrement QUARTERS =
            new BillingIncrement(Step.QUARTER_HOUR, Direction.UP, new RawTime(0));
    private static final BillingIncrement NEAREST =
            new BillingIncrement(Step.SIX_MINUTES, Direction.NEAREST, new RawTime(0));

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    RoundingAgreements agreements;

    @Autowired
    WorkRecording recording;

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
        ada.doesIt(() -> agreements.ofClient(client, DAY, QUARTERS));
        ada.doesIt(() -> agreements.ofMatter(matter, DAY, NEAREST));

        assertThat(hours(8, matter)).isEqualTo("0.1");
        assertThat(hours(8, other)).isEqualTo("0.25");
    }

    @Test
    void anAgreementHoldsFromItsDayOn() {
        ada.doesIt(() -> agreements.ofMatter(matter, DAY.plusDays(1), QUARTERS));

        assertThat(hours(8, matter)).isEqualTo("0.2");
    }

    private String hours(int minutes, MatterId on) {
        var outcome = ada.does(() ->
                recording.recordTime(CommandId.next(), minutes(minutes, timekeeper, on), IfSimilar.RECORD_ANYWAY));
        var line = ada.does(() -> timesheets.item(((Recorded) outcome).id())).line();
        return ((Charge.Fee) line.charge()).hours().hours().stripTrailingZeros().toPlainString();
    }
}
