package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.documents.Disposal.Outcome;
import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of documents years after their matter was closed.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class RetentionIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
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
    DocumentList list;

    @Autowired
    Retention retention;

    @Autowired
    DisposalJob job;

    @Autowired
    FirmLog log;

    @Autowired
    TransactionTemplate transaction;

    @Value("${chancery.documents.directory}")
    Path store;

    private SentFiles files;
    private MatterId matter;

    @BeforeEach
    void closeAMatterLongAgo() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        closeLongAgo(matter);
        decide(7);
    }

    @AfterEach
    void keepEverythingAgain() {
        decide(null);
    }

    @Test
    void isDueOnceTheYearsAreOverAndNotWhileItIsOpenOrKeptForEver() {
        keep("note.txt");
        assertThat(ada.does(() -> retention.one(matter))).satisfies(due -> {
            assertThat(due.documents()).isEqualTo(1);
            assertThat(due.dueOn()).isEqualTo("2018-03-01");
        });
        assertThat(due()).isEqualTo(1);

        decide(null);
        assertThat(due()).isZero();
        assertThatThrownBy(() -> ada.doesIt(() -> retention.dispose(matter))).isInstanceOf(NotDueYet.class);

        decide(7);
        reopen();
        assertThat(due()).isZero();
    }

    @Test
    void goesWithVersionsTrashWordsAndFilesAndThatItWasHereStaysWrittenDown() throws IOException {
        var before = StoredFiles.of(store, Firm.ASHWORTH.id());
        var document = keep("note.txt");
        ada.does(() -> files.replace(replacing, document, word + "later.txt", SentFiles.text("later " + word)));
        var trashed = keep("trash.txt");
        ada.doesIt(() -> keeping.throwAway(trashed));

        ada.doesIt(() -> retention.dispose(matter));
        ada.doesIt(() -> retention.dispose(matter));
        assertThat(run()).isEqualTo(2);

        assertThat(due()).isZero();
        assertThat(ada.does(() -> list.ofMatter(matter, 5))).isEmpty();
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from %s.document where text like :word".formatted(Firm.ASHWORTH.schema()))
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(StoredFiles.of(store, Firm.ASHWORTH.id())).isEqualTo(before);
        assertThat(ada.does(() -> log.page(told(), 0, 9)).getFirst()).satisfies(entry -> {
            assertThat(entry.entry().action()).isEqualTo("document.deleted");
            assertThat(entry.entry().actorName()).isEqualTo("Ada Ashworth");
        });
    }

    @Test
    void aHoldWinsAlsoOverWhatWasOrdered() {
        IntStream.range(0, 30).forEach(n -> keep(n + ".txt"));
        ada.doesIt(() -> retention.dispose(matter));
        var order = order();
        var first = piece(order, 0);
        assertThat(first).isInstanceOfSatisfying(Piece.More.class, more -> {
            assertThat(more.done()).isEqualTo(25);
            assertThat(more.total()).isEqualTo(30);
        });

        ben.doesIt(() -> keeping.hold(matter, "Order of the court"));
        assertThat(piece(order, 25)).isEqualTo(new Piece.Finished("25"));

        assertThat(ada.does(() -> list.ofMatter(matter, 50))).hasSize(5);
        assertThat(ada.does(() -> retention.disposals(matter))).singleElement().satisfies(disposal -> {
            assertThat(disposal.outcome()).isEqualTo(Outcome.HELD);
            assertThat(disposal.documents()).isEqualTo(25);
        });
        assertThatThrownBy(() -> ada.doesIt(() -> retention.dispose(matter))).isInstanceOf(MatterIsOnHold.class);
        assertThat(ada.does(() -> retention.one(matter)).hold()).isEqualTo("Order of the court");
    }

    @Test
    void aNodeThatDiesBetweenPiecesLosesNothingAndAnotherGoesOn() {
        IntStream.range(0, 30).forEach(n -> keep(n + ".txt"));
        ada.doesIt(() -> retention.dispose(matter));
        var order = order();
        piece(order, 0);
        transaction.executeWithoutResult(dying -> {
            job.next(state(order, 25), (done, total) -> {});
            dying.setRollbackOnly();
        });
        assertThat(ada.does(() -> list.ofMatter(matter, 50))).hasSize(5);

        assertThat(run()).isEqualTo(30);
    }

    @Test
    void aMatterThatIsOpenedAgainKeepsTheRest() {
        keep("note.txt");
        ada.doesIt(() -> retention.dispose(matter));
        reopen();

        assertThat(piece(order(), 0)).isEqualTo(new Piece.Finished("0"));
        assertThat(ada.does(() -> list.ofMatter(matter, 5))).hasSize(1);
    }

    @Test
    void workThatIsGivenUpCanBeOrderedAgain() {
        keep("note.txt");
        ada.doesIt(() -> retention.dispose(matter));
        var order = order();
        transaction.executeWithoutResult(_ -> job.ended(state(order, 0), RunState.FAILED, "broken"));
        assertThat(ada.does(() -> retention.one(matter)).ordered()).isFalse();

        ada.doesIt(() -> retention.dispose(matter));
        assertThat(order()).isNotEqualTo(order);
    }

    @Test
    void behindAWallNothingIsDueForAnybodyElseAndTheLogSaysNothingOfIt() {
        var walled = ada.does(() -> registers.openMatterFor(registers.openClient("Secret"), "Secret " + word, ada));
        closeLongAgo(walled);
        var document = ada.does(() -> files.keep(walled, word + ".txt", SentFiles.text(word)));

        assertThatThrownBy(() -> ben.does(() -> retention.one(walled))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> ben.doesIt(() -> retention.dispose(walled))).isInstanceOf(NotDueYet.class);
        assertThat(ada.does(() -> retention.one(walled)).documents()).isEqualTo(1);

        ada.doesIt(() -> keeping.throwAway(document));
        ada.doesIt(() -> keeping.delete(document));
        assertThat(ada.does(() -> log.page(told(), 0, 5))).isNotEmpty();
        assertThat(ben.does(() -> log.page(told(), 0, 5))).isEmpty();
    }

    @Test
    void theOtherFirmKeepsItsOwnForAsLongAsItLikes() {
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            var bea = TestPerson.allowedAll("Bea Birchwood");
            assertThat(bea.does(() -> retention.rule()).years()).isNull();
            assertThatThrownBy(() -> bea.does(() -> retention.one(matter))).isInstanceOf(NotInThisFirm.class);
        });
    }

    @Test
    void twoWhoDecideAtOnceDoNotOverwriteEachOther() {
        var seen = ada.does(() -> retention.rule()).version();
        ada.doesIt(() -> retention.decide(new RetentionRule(8, seen)));
        assertThatThrownBy(() -> ben.doesIt(() -> retention.decide(new RetentionRule(9, seen))))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    /// What happened to the documents of this test.
    private LogFilter told() {
        return new LogFilter(word, Set.of(), false, Set.of("document"), Set.of(), null, null, 0);
    }

    private static void closeLongAgo(MatterId matter) {
        change(matter, "opened_on = '2010-01-04', closed_on = '2011-03-01'");
    }

    private void reopen() {
        change(matter, "closed_on = null");
    }

    private static void change(MatterId matter, String what) {
        FirmsDatabase.behindTheWall()
                .sql("update %s.matter set %s where id = :id".formatted(Firm.ASHWORTH.schema(), what))
                .param("id", matter.value())
                .update();
    }

    private DocumentId keep(String name) {
        return ada.does(() -> files.keep(matter, word + name, SentFiles.text(name + " " + word)));
    }

    private void decide(@Nullable Integer years) {
        ada.doesIt(
                () -> retention.decide(new RetentionRule(years, retention.rule().version())));
    }

    private int due() {
        var query = new ListQuery("", Map.of("matter", List.of(matter.toString())), List.of());
        return ada.does(() -> retention.count(query));
    }

    private UUID order() {
        return FirmsDatabase.behindTheWall()
                .sql("select id from %s.document_disposal where matter = :matter and ended_at is null"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("matter", matter.value())
                .query(UUID.class)
                .single();
    }

    private Piece piece(UUID order, long done) {
        return Objects.requireNonNull(transaction.execute(_ -> job.next(state(order, done), (reached, total) -> {})));
    }

    /// @return how many are gone
    private int run() {
        var order = order();
        long done = 0;
        while (piece(order, done) instanceof Piece.More more) {
            done = more.done();
        }
        return FirmsDatabase.behindTheWall()
                .sql("select documents from %s.document_disposal where id = :id and outcome = 'DONE'"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", order)
                .query(Integer.class)
                .single();
    }

    private LongJobState state(UUID order, long done) {
        return new LongJobState(Ids.next(), order.toString(), "", ada.uuid(), "", done, 0, 1);
    }
}
