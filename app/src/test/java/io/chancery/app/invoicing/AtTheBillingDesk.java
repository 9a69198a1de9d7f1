package io.chancery.app.invoicing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.ebilling.EbillingLine;
import io.chancery.app.ebilling.Ledes1998BReader;
import io.chancery.app.ebilling.LedesLimits;
import io.chancery.app.ebilling.LedesReading;
import io.chancery.app.ebilling.TimekeeperClassifications;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.paper.InvoicePdf;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What every test of invoicing stands on: a firm that may issue invoices, a person who may do everything, and matters
/// with work.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
abstract class AtTheBillingDesk {

    final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    FirmProfile profile;

    @Autowired
    FirmAdministration administration;

    @Autowired
    ClientDirectory clients;

    @Autowired
    ClientRegister clientRegister;

    @Autowired
    MatterRegister matters;

    @Autowired
    MatterDirectory matterDirectory;

    @Autowired
    WorkRecording recording;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    Invoicing invoicing;

    @Autowired
    Correcting correcting;

    @Autowired
    InvoiceDirectory directory;

    @Autowired
    InvoiceList list;

    @Autowired
    InvoiceTable table;

    @Autowired
    InvoicePdf pdf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    BillingDesk desk;

    @BeforeEach
    void establish() {
        var firm = TenantContext.require().equals(Firm.ASHWORTH.id()) ? Firm.ASHWORTH : Firm.BIRCHWOOD;
        registers.establish(firm);
        desk = new BillingDesk(registers, profile, administration, matters, recording);
        ada.doesIt(() -> desk.complete(firm));
    }

    /// Four hours, two of a tenth at 350, 289 copies and a retainer: 1,400.00, 100.00, 24.57 and 750.00.
    MatterId matterWithWork() {
        return ada.does(() -> {
            var matter = desk.matter(Firm.ASHWORTH);
            var timekeeper = desk.timekeeper(Firm.ASHWORTH);
            desk.hours(matter, timekeeper, 240, Treatment.BILLABLE, "Draft the court’s order");
            desk.cost(matter, "4", "25", "USD");
            desk.cost(matter, "289", "0.085", "USD");
            desk.charge(matter, "750", "USD");
            return matter;
        });
    }

    InvoiceId issueAll(MatterId matter) {
        var items = unbilled.ofMatter(matter).stream().map(line -> line.id()).toList();
        return invoicing.issue(CommandId.next(), matter, items);
    }

    void awaitFiles(InvoiceId invoice) {
        var firm = TenantContext.require();
        await().atMost(20, SECONDS)
                .until(() -> TenantContext.callAs(
                        firm,
                        () -> ada.does(() -> directory.invoice(invoice).files().stream()
                                .allMatch(file -> file.state() == InvoiceFileStatus.State.READY))));
    }

    List<EbillingLine> ledesLines(InvoiceId invoice) {
        awaitFiles(invoice);
        var file = ada.does(() -> directory.file(invoice, InvoiceFileKind.LEDES_1998B));
        try {
            var reading = new Ledes1998BReader(TimekeeperClassifications.load(), LedesLimits.USUAL)
                    .read(new ByteArrayInputStream(file.content()), Currency.getInstance("USD"));
            assertThat(reading.findings()).isEmpty();
            return ((LedesReading.Readable) reading).invoices().getFirst().lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Integer> numbersUsed() {
        return positions("INVOICE");
    }

    List<Integer> creditNotesUsed() {
        return positions("CREDIT_NOTE");
    }

    static List<Integer> positions(String kind) {
        return FirmsDatabase.behindTheWall()
                .sql("select split_part(number, '-', 2)::int from %s.invoice where kind = :kind order by 1"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("kind", kind)
                .query(Integer.class)
                .list();
    }

    <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static ListQuery found(String words) {
        return new ListQuery(words, Map.of(), List.of());
    }
}
