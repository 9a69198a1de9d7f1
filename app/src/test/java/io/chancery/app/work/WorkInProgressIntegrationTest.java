package io.chancery.app.work;

import static io.chancery.app.testing.Worked.DAY;
import static io.chancery.app.testing.Worked.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.matters.MatterHasUnbilledWork;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class WorkInProgressIntegrationTest {

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
    WorkInProgress progress;

    @Autowired
    UnbilledWork unbilled;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MatterRegister matters;

    @Autowired
    PlatformTransactionManager transactionManager;

    TimekeeperId timekeeper;
    MatterId matter;
    WorkItemId first;
    WorkItemId second;

    @BeforeEach
    void recordTwoHours() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient("Smith"), "Smith v. Jones"));
        first = record(minutes(60, timekeeper, matter));
        second = record(minutes(60, timekeeper, matter));
    }

    @Test
    void takesTheWorkAndAnswersItAsItIsBilled() {
        var lines = take(Ids.next(), List.of(second, first));

        assertThat(lines).extracting(WorkLine::id).containsExactly(first, second);
        assertThat(lines).extracting(WorkLine::net).containsOnly(Money.of("350", "USD"));
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).isEmpty();
    }

    @Test
    void billedWorkNeverChanges() {
        take(Ids.next(), List.of(first));
        var line = ada.does(() -> timesheets.item(first)).line();

        assertThat(line.billed()).isTrue();
        assertThatThrownBy(() -> ada.doesIt(() -> changes.changeTime(first, line.asTime(), line.version())))
                .isInstanceOf(WorkIsBilledAlready.class);
        assertThatThrownBy(() -> ada.doesIt(() -> changes.delete(first, line.version())))
                .isInstanceOf(WorkIsBilledAlready.class);
        assertThatThrownBy(() -> ada.doesIt(() -> changes.adjust(first, Optional.empty(), line.version())))
                .isInstanceOf(WorkIsBilledAlready.class);
    }

    @Test
    void workThatIsBilledInPartIsNotTakenAtAll() {
        take(Ids.next(), List.of(first));

        assertThatThrownBy(() -> take(Ids.next(), List.of(first, second))).isInstanceOf(WorkIsBilledAlready.class);
        assertThat(ada.does(() -> unbilled.ofMatter(matter)))
                .extracting(WorkLine::id)
                .containsExactly(second);
    }

    @Test
    void ofManyWhoBillTheSameWorkAtOnceOneWins() throws Exception {
        Callable<Boolean> billing = () -> TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
            try {
                take(Ids.next(), List.of(first, second));
                return true;
            } catch (WorkIsBilledAlready late) {
                return false;
            }
        });
        var won = new ArrayList<Boolean>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(Collections.nCopies(8, billing))) {
                won.add(outcome.get());
            }
        }

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void aCorrectedInvoiceGivesItsWorkBack() {
        var invoice = Ids.next();
        take(invoice, List.of(first, second));

        assertThat(inTransaction(() -> progress.release(invoice))).isEqualTo(2);
        assertThat(ada.does(() -> unbilled.ofMatter(matter))).hasSize(2);
    }

    @Test
    void workOfAnotherMatterIsNotTaken() {
        var other = ada.does(() -> registers.openMatter(registers.openClient("Jones"), "Other"));

        assertThatThrownBy(() -> inTransaction(() -> progress.take(Ids.next(), other, List.of(first))))
                .isInstanceOf(WorkIsBilledAlready.class);
    }

    @Test
    void isPartOfTheTransactionThatIssues() {
        assertThatThrownBy(() -> ada.does(() -> progress.take(Ids.next(), matter, List.of(first))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aMatterWithUnbilledWorkDoesNotClose() {
        assertThatThrownBy(() -> ada.doesIt(() -> matters.close(matter, DAY)))
                .isInstanceOf(MatterHasUnbilledWork.class);

        take(Ids.next(), List.of(first, second));
        ada.doesIt(() -> matters.close(matter, DAY));
    }

    @Test
    void importedWorkStaysExactlyAsItStood() {
        var fee = new Charge.Fee(
                BillableHours.of("0.25"),
                HourlyRate.of("199.9999", "USD"),
                Optional.of(new LineAdjustment(Money.of("-0.01", "USD"), "As imported")));
        var source = Ids.next();
        FirmsDatabase.behindTheWall().sql("""
                        insert into firm_ashworth.import_file (id, name, sha256, bytes, invoices, items, imported_at,
                            imported_by_name)
                        values (:id, 'january.txt', repeat(md5(:id::text), 2), 1, '', 1, now(), 'Ada Ashworth')
                        """).param("id", source).update();
        var old = LocalDate.of(1999, 1, 15);
        var imported = ada.does(() -> recording.recordImported(
                source,
                new ImportedWork.Time(
                        matter,
                        timekeeper,
                        old,
                        fee,
                        WorkCodes.ofFee(new TaskCode("L510"), null),
                        new Narrative("Research"))));

        var line = ada.does(() -> timesheets.item(imported)).line();
        assertThat(line.charge()).isEqualTo(fee);
        assertThat(line.raw()).isNull();
        assertThat(line.net()).isEqualTo(Money.of("49.99", "USD"));

        ada.doesIt(() -> changes.changeTime(imported, line.asTime(), line.version()));
        assertThat(ada.does(() -> timesheets.item(imported)).line().charge())
                .as("saved without a change")
                .isEqualTo(fee);
    }

    private List<WorkLine> take(UUID invoice, List<WorkItemId> items) {
        issue(invoice);
        return inTransaction(() -> progress.take(invoice, matter, items));
    }

    /// Work is taken by an invoice that stands at the end of the transaction; this one stands before.
    private void issue(UUID invoice) {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into firm_ashworth.invoice (id, kind, entity, number, matter, client, issued_on, due_on,
                            service_start, service_end, currency, net, tax, total, frozen, issued_at)
                        select :id, 'INVOICE', (select min(id::text)::uuid from firm_ashworth.legal_entity), '0-0-' || :id,
                               m.id, m.client, current_date, current_date, current_date, current_date, 'USD', 0, 0, 0, '{}',
                               now()
                          from firm_ashworth.matter m where m.id = :matter
                        on conflict (id) do nothing
                        """)
                .param("id", invoice)
                .param("matter", matter.value())
                .update();
    }

    /// Other tests count the firm's numbers.
    @AfterEach
    void takeTheInvoicesAwayAgain() {
        var sql = FirmsDatabase.behindTheWall();
        sql.sql("update firm_ashworth.work_item set invoice = null where matter = :matter")
                .param("matter", matter.value())
                .update();
        sql.sql("delete from firm_ashworth.invoice where matter = :matter")
                .param("matter", matter.value())
                .update();
    }

    private <T> T inTransaction(Callable<T> work) {
        return ada.does(() -> new TransactionTemplate(transactionManager).execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private WorkItemId record(TimeDetails details) {
        return ((Recorded) ada.does(() -> recording.recordTime(CommandId.next(), details, IfSimilar.ASK))).id();
    }
}
