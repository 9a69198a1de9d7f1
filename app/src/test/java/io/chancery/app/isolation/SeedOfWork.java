package io.chancery.app.isolation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.chancery.app.ebilling.LedesImport;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.Invoicing;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.ChargeDetails;
import io.chancery.app.work.ChargeKind;
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
import io.chancery.infra.commands.CommandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;

/// The work of a firm: recorded, billed and taken in, every row with the firm's mark.
final class SeedOfWork {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final BeanFactory beans;

    SeedOfWork(BeanFactory beans) {
        this.beans = beans;
    }

    void record(MatterId matter, TimekeeperId timekeeper, String mark) {
        var recording = beans.getBean(WorkRecording.class);
        recording.recordTime(
                CommandId.next(),
                new TimeDetails(
                        matter,
                        timekeeper,
                        DAY,
                        RawTime.ofMinutes(42),
                        Treatment.BILLABLE,
                        WorkCodes.NONE,
                        new Narrative("Time " + mark)),
                IfSimilar.RECORD_ANYWAY);
        recording.recordCost(
                CommandId.next(),
                new CostDetails(
                        matter,
                        DAY,
                        Units.ONE,
                        UnitCost.of("12.50", "USD"),
                        CostNature.paid(CostKind.SOFT),
                        Treatment.BILLABLE,
                        WorkCodes.NONE,
                        new Narrative("Cost " + mark)),
                IfSimilar.RECORD_ANYWAY);
        recording.recordCharge(
                CommandId.next(),
                new ChargeDetails(
                        matter,
                        DAY,
                        ChargeKind.FEE,
                        Money.of("500.00", "USD"),
                        WorkCodes.NONE,
                        new Narrative("Charge " + mark)));
    }

    /// Issues everything on the matter, and waits for its files: they hold the mark too.
    void bill(MatterId matter) {
        var profile = beans.getBean(FirmProfile.class);
        var entity = profile.entities().getFirst();
        var details = new EntityDetails(
                entity.details().name(),
                new PostalAddress("2200 Harbor Street", "", "San Francisco", "CA", "94111", "US"),
                "95-4417763",
                "",
                "",
                new BankDetails("Pacific Merchants Bank", "Holder", "", "", "0042 1187 903", "121000000"),
                "",
                "",
                entity.details().currency());
        beans.getBean(FirmAdministration.class).change(entity.id(), details, entity.version());
        var items = beans.getBean(UnbilledWork.class).ofMatter(matter).stream()
                .map(WorkLine::id)
                .toList();
        var invoice = beans.getBean(Invoicing.class).issue(CommandId.next(), matter, items);
        await().pollInSameThread()
                .atMost(30, SECONDS)
                .until(() -> beans.getBean(InvoiceDirectory.class).invoice(invoice).files().stream()
                        .noneMatch(file -> file.state() == InvoiceFileStatus.State.PENDING));
    }

    /// Takes one file in, and leaves another waiting.
    void importFile(String mark) {
        var importing = beans.getBean(LedesImport.class);
        importing.takeIn(importing.preview(mark + ".txt", file("Draft", mark)).sha256());
        importing.preview(mark + "-waiting.txt", file("Review", mark));
    }

    private static byte[] file(String word, String mark) {
        try (var example = SeedOfWork.class.getResourceAsStream("/ebilling/two-invoices.txt")) {
            var text = new String(Objects.requireNonNull(example).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace(word, word + " " + mark).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
