package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DocumentKeepingIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    private final String tag = "tag" + Ids.next().toString().substring(24);

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentKeeping keeping;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    DocumentList list;

    @Autowired
    TrashEmptying trash;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    private SentFiles files;
    private MatterId matter;
    private MatterId other;
    private DocumentId document;

    @BeforeEach
    void keepOne() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        other = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Charter"));
        document = ada.does(() -> files.keep(matter, "note.txt", SentFiles.text(word)));
    }

    @Test
    void isNamedTaggedAndMovedAndFoundByAllOfIt() {
        ada.doesIt(() ->
                keeping.change(document, new DocumentDetails("../Expert report", other, List.of(tag, " expert ")), 0));

        var sheet = ada.does(() -> directory.document(document));
        assertThat(sheet.name()).as("with the ending that it had").isEqualTo("Expert report.txt");
        assertThat(sheet.matter()).isEqualTo(other);
        assertThat(found(tag)).hasSize(1);
        assertThat(found(word + " expert report")).hasSize(1);
        assertThat(ada.does(() -> list.ofMatter(matter, 5))).isEmpty();
        assertThatThrownBy(() ->
                        ada.doesIt(() -> keeping.change(document, new DocumentDetails("x", other, List.of()), 0)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isNotMovedBehindAWallThatOneDoesNotSeeThrough() {
        var walled = ben.does(() -> registers.openMatterFor(registers.openClient("Secret"), "Secret", ben));
        assertThatThrownBy(() -> ada.doesIt(
                        () -> keeping.change(document, new DocumentDetails("note.txt", walled, List.of()), 0)))
                .isInstanceOf(NotInThisFirm.class);
    }

    @Test
    void whatIsThrownAwayIsFoundInTheTrashAloneAndComesBack() {
        ada.doesIt(() -> keeping.throwAway(document));
        assertThat(found(word)).isEmpty();
        assertThat(ada.does(() -> list.count(new ListQuery(word, Map.of("trash", List.of("true")), List.of()))))
                .isEqualTo(1);

        ada.doesIt(() -> keeping.bringBack(document));
        assertThat(found(word)).hasSize(1);
    }

    @Test
    void whatWasSentAgainMeanwhileDoesNotComeBackTwice() {
        ada.doesIt(() -> keeping.throwAway(document));
        ada.does(() -> files.keep(matter, "note.txt", SentFiles.text(word)));

        assertThatThrownBy(() -> ada.doesIt(() -> keeping.bringBack(document))).isInstanceOf(SameDocumentThere.class);
    }

    @Test
    void deletedIsDeletedAndStaysWrittenDown() {
        assertThatThrownBy(() -> ada.doesIt(() -> keeping.delete(document)))
                .as("only from the trash")
                .isInstanceOf(NotInThisFirm.class);
        ada.doesIt(() -> keeping.throwAway(document));
        ada.doesIt(() -> keeping.delete(document));

        assertThatThrownBy(() -> ada.does(() -> directory.file(document))).isInstanceOf(NotInThisFirm.class);
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from %s.document where text like :word".formatted(Firm.ASHWORTH.schema()))
                        .param("word", "%" + word + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        List<AuditEntry> last = transaction.execute(status -> log.forSubject(document.value(), 1));
        assertThat(last).extracting(AuditEntry::action).containsExactly("document.deleted");
    }

    @Test
    void whatWasThrownAwayLongAgoIsDeletedUnlessItsMatterIsOnHold() {
        var held = ada.does(() -> files.keep(other, "held.txt", SentFiles.text("held " + word)));
        ada.doesIt(() -> keeping.throwAway(held));
        ada.doesIt(() -> keeping.hold(other, "Order of the court"));
        ada.doesIt(() -> keeping.throwAway(document));
        trash.empty(1000);
        assertThat(ada.does(() -> directory.document(document)).trashed())
                .as("not yet")
                .isTrue();

        FirmsDatabase.behindTheWall()
                .sql("update %s.document set trashed_at = now() - interval '31 days' where id in (:ids)"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("ids", List.of(document.value(), held.value()))
                .update();
        trash.empty(1000);

        assertThatThrownBy(() -> ada.does(() -> directory.document(document))).isInstanceOf(NotInThisFirm.class);
        assertThat(ada.does(() -> directory.document(held)).trashed()).isTrue();
    }

    @Test
    void nothingOfAMatterOnHoldIsThrownAwayMovedOrDeleted() {
        var trashed = ada.does(() -> files.keep(matter, "other.txt", SentFiles.text(word + " other")));
        ada.doesIt(() -> keeping.throwAway(trashed));
        ada.doesIt(() -> keeping.hold(matter, "Order of the court"));

        assertThatThrownBy(() -> ada.doesIt(() -> keeping.throwAway(document)))
                .isInstanceOf(MatterIsOnHold.class)
                .hasMessageContaining("Order of the court");
        assertThatThrownBy(() -> ada.doesIt(() -> keeping.delete(trashed))).isInstanceOf(MatterIsOnHold.class);
        assertThatThrownBy(() -> ada.doesIt(
                        () -> keeping.change(document, new DocumentDetails("note.txt", other, List.of()), 0)))
                .isInstanceOf(MatterIsOnHold.class);

        ada.doesIt(() -> keeping.endHold(matter, "The case is over"));
        ada.doesIt(() -> keeping.throwAway(document));
        assertThat(found(word)).isEmpty();
    }

    private List<DocumentRow> found(String words) {
        return ada.does(() -> list.rows(new ListQuery(words, Map.of(), List.of()), 0, 10));
    }
}
