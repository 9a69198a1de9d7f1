package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.notifications.NotificationRow;
import io.chancery.app.notifications.Notifications;
import io.chancery.app.people.CannotSignInAnyMore;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.OwnRun;
import io.chancery.infra.jobs.OwnRuns;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A file that is taken in after its uploader has left the page.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ImportRunsIntegrationTest {

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Welcome welcome;

    @Autowired
    Registers registers;

    @Autowired
    LedesImport imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    OwnRuns own;

    @Autowired
    ImportJob job;

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    private TestPerson ada;
    private final TestPerson bob = TestPerson.allowedAll("Bob");

    @BeforeEach
    void letAdaIn() {
        registers.establish(Firm.ASHWORTH);
        var path = firstAdmin.invite(new EmailAddress("ada." + Ids.next() + "@ashworth.example"), "Ada Ashworth");
        SignedInPerson person = welcome.accept(
                CommandId.next(),
                path.substring(path.indexOf('=') + 1),
                "Ada Ashworth",
                "seven quiet lamps over Oakland");
        ada = new TestPerson(
                person.uuid(), person.name(), TestPerson.allowedAll("").authorities());
    }

    @Test
    void isTakenInOnceInTheNameOfWhoeverAskedAndTheyAreTold() throws IOException {
        var hash = uploaded();
        ada.doesIt(() -> runs.begin(hash));
        ada.doesIt(() -> runs.begin(hash));

        var waiting = ada.does(() -> own.unfinished(10));
        assertThat(waiting).singleElement().satisfies(run -> {
            assertThat(run.kind()).isEqualTo(ImportJob.KIND);
            assertThat(run.state()).isEqualTo(RunState.WAITING);
        });
        assertThat(bob.does(() -> own.unfinished(10))).as("another person").isEmpty();

        var reached = new ArrayList<Long>();
        var outcome = transaction.execute(_ -> {
            var piece = job.next(state(waiting.getFirst()), (done, total) -> reached.add(done * 100 / total));
            var finished = ((Piece.Finished) piece).outcome();
            job.ended(state(waiting.getFirst()), RunState.DONE, finished);
            return finished;
        });

        assertThat(outcome).isEqualTo("6");
        assertThat(reached).isSorted().endsWith(100L);
        assertThat(imports(hash)).isEqualTo("Ada Ashworth");
        assertThat(ada.does(() -> imports.takenIn(hash)).orElseThrow().matters())
                .hasSize(2);
        assertThat(ada.does(() -> notifications.newest(10))).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo("import-done");
            assertThat(told.args()).containsExactly("february.txt", "6");
            assertThat(told.read()).isFalse();
        });
        assertThat(bob.does(() -> notifications.newest(10))).isEmpty();
    }

    @Test
    void isStoppedByWhoeverAskedAndNobodyElse() throws IOException {
        var hash = uploaded();
        ada.doesIt(() -> runs.begin(hash));
        var run = ada.does(() -> own.unfinished(10)).getFirst();

        bob.doesIt(() -> own.stop(run.id()));
        assertThat(ada.does(() -> runs.last(hash)).orElseThrow().state()).isEqualTo(RunState.WAITING);

        ada.doesIt(() -> own.stop(run.id()));
        assertThat(ada.does(() -> runs.last(hash)).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        assertThat(audited(run.id())).isEqualTo(1);
        assertThat(ada.does(() -> imports.takenIn(hash))).isEmpty();
    }

    @Test
    void aRunningOneIsAskedToStopThroughTheControlPlane() throws IOException {
        var hash = uploaded();
        ada.doesIt(() -> runs.begin(hash));
        var run = ada.does(() -> own.unfinished(10)).getFirst();
        FirmsDatabase.behindTheWall()
                .sql("update %s.long_job set state = 'RUNNING' where id = :id".formatted(Firm.ASHWORTH.schema()))
                .param("id", run.id())
                .update();

        ada.doesIt(() -> own.stop(run.id()));

        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select stop_requested_by from control.job_run where id = :id")
                        .param("id", run.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Ada Ashworth");
    }

    @Test
    void isNotDoneInTheNameOfSomebodyWhoWasDisabled() throws IOException {
        var hash = uploaded();
        ada.doesIt(() -> runs.begin(hash));
        var run = ada.does(() -> own.unfinished(10)).getFirst();
        FirmsDatabase.behindTheWall()
                .sql("update %s.person set disabled_at = now() where id = :id".formatted(Firm.ASHWORTH.schema()))
                .param("id", ada.uuid())
                .update();

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> job.next(state(run), (done, total) -> {})))
                .isInstanceOf(CannotSignInAnyMore.class);
        assertThat(ada.does(() -> imports.takenIn(hash))).isEmpty();
    }

    @Test
    void readingANoticeTakesItFromTheBell() throws IOException {
        var hash = uploaded();
        ada.doesIt(() -> runs.begin(hash));
        var run = ada.does(() -> own.unfinished(10)).getFirst();
        transaction.executeWithoutResult(_ -> job.ended(state(run), RunState.FAILED, ""));
        assertThat(ada.does(notifications::unread)).isEqualTo(1);

        var told = ada.does(() -> notifications.newest(10)).getFirst();
        bob.doesIt(() -> notifications.markRead(told.id()));
        bob.doesIt(notifications::markAllRead);
        assertThat(ada.does(notifications::unread)).as("another's click").isEqualTo(1);

        ada.doesIt(() -> notifications.markRead(told.id()));
        ada.doesIt(() -> notifications.markRead(told.id()));
        assertThat(ada.does(notifications::unread)).isZero();
        assertThat(ada.does(() -> notifications.newest(10))).allMatch(NotificationRow::read);
    }

    private String uploaded() throws IOException {
        var id = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        var mark = "J" + id.substring(id.length() - 10);
        try (var in = ImportRunsIntegrationTest.class.getResourceAsStream("/ebilling/two-invoices.txt")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("HARBOR", mark)
                    .replace("2026-011", mark + "-");
            return ada.does(() -> imports.preview("february.txt", text.getBytes(StandardCharsets.UTF_8)))
                    .sha256();
        }
    }

    private LongJobState state(OwnRun run) {
        return new LongJobState(run.id(), run.subject(), "february.txt", ada.uuid(), "", 0, 0, 1);
    }

    private static String imports(String hash) {
        return FirmsDatabase.behindTheWall()
                .sql("select imported_by_name from %s.import_file where sha256 = :hash"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("hash", hash)
                .query(String.class)
                .single();
    }

    private static int audited(UUID run) {
        return FirmsDatabase.behindTheWall()
                .sql("select count(*) from %s.audit_entry where subject_id = :run".formatted(Firm.ASHWORTH.schema()))
                .param("run", run)
                .query(Integer.class)
                .single();
    }
}
