package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.Registers;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.work.ChargeDetails;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.RecordingOutcome;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.commands.CommandId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A firm that may issue invoices, and matters with work on them. Does everything as whoever is signed in.
record BillingDesk(
        Registers registers,
        FirmProfile profile,
        FirmAdministration administration,
        MatterRegister matters,
        WorkRecording recording) {

    static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    /// Gives the firm's entity what the law wants on an invoice.
    void complete(Firm firm) {
        var entity = profile.entities().getFirst();
        administration.change(entity.id(), details(firm), entity.version());
    }

    /// Takes it away again.
    void strip(Firm firm) {
        var entity = profile.entities().getFirst();
        var bare = new EntityDetails(
                firm.firmName(),
                PostalAddress.in(firm.country()),
                "",
                "",
                "",
                BankDetails.NONE,
                "",
                "",
                entity.details().currency());
        administration.change(entity.id(), bare, entity.version());
    }

    private static EntityDetails details(Firm firm) {
        return switch (firm) {
            case ASHWORTH ->
                new EntityDetails(
                        firm.firmName(),
                        new PostalAddress("2200 Harbor Street", "Suite 900", "San Francisco", "CA", "94111", "US"),
                        "95-4417763",
                        "",
                        "",
                        new BankDetails(
                                "Pacific Merchants Bank", firm.firmName(), "", "", "0042 1187 903", "121000000"),
                        "billing@ashworth-pell.example",
                        "A California limited liability partnership",
                        Currency.getInstance("USD"));
            case BIRCHWOOD ->
                new EntityDetails(
                        firm.firmName(),
                        new PostalAddress("14 Chancel Row", "", "Bristol", "", "BS1 4QA", "GB"),
                        "",
                        "GB 123 4567 89",
                        "SRA 000000",
                        new BankDetails("Severn Bank plc", firm.firmName(), "", "", "12345678", "00-11-22"),
                        "",
                        "",
                        Currency.getInstance("GBP"));
        };
    }

    /// An open matter of a new client, answered for by a new timekeeper.
    MatterId matter(Firm firm) {
        var timekeeper = timekeeper(firm);
        var client = registers.client("Harbor Insurance");
        var local = firm == Firm.ASHWORTH
                ? client
                : new ClientDetails(
                        client.number(),
                        "Fenmoor Estates",
                        new PostalAddress("The Old Maltings", "", "Bath", "", "BA1 1AA", "GB"),
                        "",
                        Locale.UK,
                        Currency.getInstance("GBP"));
        var id = registers.openClient(local);
        return matters.open(
                CommandId.next(),
                registers.matter(id, "Dispute with the carrier", timekeeper),
                new MatterAccess.Everyone());
    }

    TimekeeperId timekeeper(Firm firm) {
        var currency = firm == Firm.ASHWORTH ? "USD" : "GBP";
        return registers.addTimekeeper(
                "Rosalind", "Pell", new StandardRate(LocalDate.of(2020, 1, 1), HourlyRate.of("350", currency)));
    }

    WorkItemId hours(MatterId matter, TimekeeperId timekeeper, int minutes, Treatment treatment, String narrative) {
        var outcome = recording.recordTime(
                CommandId.next(),
                new TimeDetails(
                        matter,
                        timekeeper,
                        DAY,
                        RawTime.ofMinutes(minutes),
                        treatment,
                        WorkCodes.ofFee(new TaskCode("L210"), new ActivityCode("A103")),
                        new Narrative(narrative)),
                IfSimilar.RECORD_ANYWAY);
        return ((RecordingOutcome.Recorded) outcome).id();
    }

    WorkItemId cost(MatterId matter, String units, String unitCost, String currency) {
        var outcome = recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        DAY.plusDays(1),
                        Units.of(units),
                        UnitCost.of(unitCost, currency),
                        CostNature.paid(CostKind.SOFT),
                        Treatment.BILLABLE,
                        WorkCodes.ofCost(null, new ExpenseCode("E101")),
                        new Narrative("Copies")),
                IfSimilar.RECORD_ANYWAY);
        return ((RecordingOutcome.Recorded) outcome).id();
    }

    WorkItemId spent(MatterId matter, String pounds, CostNature nature) {
        var outcome = recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        DAY.plusDays(1),
                        Units.of("1"),
                        UnitCost.of(pounds, "GBP"),
                        nature,
                        Treatment.BILLABLE,
                        WorkCodes.ofCost(null, new ExpenseCode("E112")),
                        new Narrative("Fee")),
                IfSimilar.RECORD_ANYWAY);
        return ((RecordingOutcome.Recorded) outcome).id();
    }

    WorkItemId charge(MatterId matter, String amount, String currency) {
        return recording.recordCharge(
                CommandId.next(),
                new ChargeDetails(
                        matter,
                        DAY.plusDays(2),
                        ChargeKind.FEE,
                        Money.of(amount, currency),
                        WorkCodes.NONE,
                        new Narrative("Monthly retainer")));
    }

    List<WorkItemId> charges(MatterId matter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> charge(matter, "10", "USD"))
                .toList();
    }
}
