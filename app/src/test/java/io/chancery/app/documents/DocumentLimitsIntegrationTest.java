package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientId;
import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.documents.RoomSheet.Use;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How big and how much a firm may send, by what its provider gives and by what it chose.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DocumentLimitsIntegrationTest {

    private static final long MEBIBYTE = 1024L * 1024L;

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
    private final TestPerson bea = TestPerson.allowedAll("Bea Birchwood");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentReplacing replacing;

    @Autowired
    DocumentKeeping keeping;

    @Autowired
    DocumentRuling ruling;

    @Autowired
    DocumentRoom room;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DocumentList list;

    private SentFiles files;
    private ClientId client;
    private MatterId matter;

    @BeforeEach
    void openAMatter() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        client = ada.does(() -> registers.openClient("Harbor"));
        matter = ada.does(() -> registers.openMatter(client, "Collision"));
    }

    @AfterEach
    void liftTheLimits() {
        limit(null, null);
    }

    @Test
    void aFileThatTheFirmFindsTooBigIsRefusedAndTheOtherFirmDoesNotMind() {
        limit(MEBIBYTE, null);
        var big = SentFiles.text(word + " ".repeat((int) MEBIBYTE));

        assertThat(ada.does(() -> intake.limits()).sizeMax()).isEqualTo(MEBIBYTE);
        assertThat(send("big.txt", big)).isEqualTo(new Refused(Objection.TOO_BIG, "1", false));
        var small = ada.does(() -> files.keep(matter, "small.txt", SentFiles.text(word)));
        assertThat(ada.does(() -> files.replace(replacing, small, "small.txt", big)))
                .isEqualTo(new Refused(Objection.TOO_BIG, "1", false));
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            var theirs = bea.does(() -> registers.openMatter(registers.openClient("Mill"), "Lease"));
            assertThat(bea.does(() -> files.send(theirs, "big.txt", big))).isInstanceOf(Kept.class);
        });
    }

    @Test
    void whatHasNoRoomIsRefusedAlsoAsANewVersionUntilSomethingIsDeleted() {
        var first = ada.does(() -> files.keep(matter, "first.txt", SentFiles.text(word + " ".repeat(5000))));
        limit(null, used() + 100);

        assertThat(send("second.txt", SentFiles.text(word + " second" + " ".repeat(200))))
                .isEqualTo(new Refused(Objection.NO_ROOM, "quota", false));
        assertThat(ada.does(() ->
                        files.replace(replacing, first, "first.txt", SentFiles.text(word + " new" + " ".repeat(200)))))
                .isEqualTo(new Refused(Objection.NO_ROOM, "quota", false));

        ada.doesIt(() -> keeping.throwAway(first));
        ada.doesIt(() -> keeping.delete(first));
        assertThat(send("second.txt", SentFiles.text(word + " second" + " ".repeat(200))))
                .isInstanceOf(Kept.class);
    }

    @Test
    void ofManyThatArriveAtOnceOnlyThoseAreKeptThatHaveRoom() throws Exception {
        int count = 6;
        int size = 3000;
        limit(null, used() + 2L * size);
        var together = new CyclicBarrier(count);
        try (var threads = Executors.newFixedThreadPool(count)) {
            var outcomes = threads.invokeAll(IntStream.range(0, count)
                    .mapToObj(n -> (Callable<IntakeOutcome>) () -> TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
                        together.await();
                        return send(n + ".txt", SentFiles.text((word + n + " ".repeat(size)).substring(0, size)));
                    }))
                    .toList());

            var kinds = new ArrayList<IntakeOutcome>();
            for (var outcome : outcomes) {
                kinds.add(outcome.get());
            }
            assertThat(kinds).filteredOn(Kept.class::isInstance).hasSize(2);
            assertThat(kinds)
                    .filteredOn(one -> one.equals(new Refused(Objection.NO_ROOM, "quota", false)))
                    .hasSize(4);
        }
        assertThat(used()).isLessThanOrEqualTo(ada.does(() -> intake.limits()).quota());
    }

    @Test
    void whoeverIsStillWritingADocumentKeepsNobodyElseWaiting() throws Exception {
        try (var another = Executors.newSingleThreadExecutor()) {
            var outcome = transaction.execute(undone -> {
                jdbc.sql(
                                "insert into document_blob (sha256, file, key, bytes, stored_at) values (:sha, :id, '', 1, now())")
                        .param("sha", word)
                        .param("id", Ids.next())
                        .update();
                undone.setRollbackOnly();
                return ofAnother(another);
            });
            assertThat(outcome).isInstanceOf(Kept.class);
        }
    }

    private IntakeOutcome ofAnother(ExecutorService thread) {
        try {
            return thread.submit(() ->
                            TenantContext.callAs(Firm.ASHWORTH.id(), () -> send("another.txt", SentFiles.text(word))))
                    .get(1, TimeUnit.MINUTES);
        } catch (InterruptedException | ExecutionException | TimeoutException waited) {
            throw new IllegalStateException(waited);
        }
    }

    @Test
    void aFirmLimitsItselfWithinWhatItsProviderGives() {
        var most = ada.does(() -> ruling.provided());
        assertThatThrownBy(() -> limit(most.sizeMax() + 1, null)).isInstanceOf(MoreThanProvided.class);
        assertThatThrownBy(() -> limit(null, most.quota() + 1)).isInstanceOf(MoreThanProvided.class);

        limit(most.sizeMax(), most.quota());
        assertThat(ada.does(() -> intake.limits())).isEqualTo(most);
    }

    @Test
    void theRoomSaysWhatTakesItAndEachContentOnce() {
        var before = ada.does(() -> room.sheet());
        var content = SentFiles.text(word + " ".repeat(1000));
        ada.does(() -> files.keep(matter, "one.txt", content));
        ada.does(() -> files.keep(matter, "same.txt", content));
        ada.does(() -> files.send(matter, word + ".pdf", SentFiles.lockedPdf(word)));

        var after = ada.does(() -> room.sheet());
        assertThat(bytes(after, Use.DOCUMENTS) - bytes(before, Use.DOCUMENTS)).isEqualTo(content.length);
        assertThat(bytes(after, Use.HELD)).isGreaterThan(bytes(before, Use.HELD));
        assertThat(after.shares().stream().mapToLong(RoomSheet.Share::bytes).sum())
                .isEqualTo(after.bytes());
    }

    @Test
    void aClientsDocumentsAreThoseOfTheMattersThatOneMayKnowOf() {
        var walled = ada.does(() -> registers.openMatterFor(client, "Secret", ada));
        ada.does(() -> files.keep(matter, "open.txt", SentFiles.text(word)));
        ada.does(() -> files.keep(walled, "secret.txt", SentFiles.text(word + " secret")));

        assertThat(ada.does(() -> list.ofClient(client, 10)))
                .extracting(DocumentRow::name)
                .containsExactly("secret.txt", "open.txt");
        assertThat(ben.does(() -> list.ofClient(client, 10)))
                .extracting(DocumentRow::name)
                .containsExactly("open.txt");
    }

    private IntakeOutcome send(String name, byte[] content) {
        return ada.does(() -> files.send(matter, name, content));
    }

    private long used() {
        return ada.does(() -> room.sheet()).bytes();
    }

    private static long bytes(RoomSheet sheet, Use use) {
        return sheet.shares().stream()
                .filter(share -> share.use() == use)
                .mapToLong(RoomSheet.Share::bytes)
                .sum();
    }

    private void limit(@Nullable Long size, @Nullable Long quota) {
        ada.doesIt(() -> ruling.choose(new DocumentRules(
                ExaminingRules.usual(), size, quota, ruling.current().version())));
    }
}
