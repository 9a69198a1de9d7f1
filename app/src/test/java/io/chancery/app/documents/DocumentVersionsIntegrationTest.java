package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.KeptBefore;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What comes again, changed; and what a firm takes at all.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DocumentVersionsIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson bea = TestPerson.allowedAll("Bea Birchwood");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentReplacing replacing;

    @Autowired
    DocumentRuling ruling;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    DocumentKeeping keeping;

    @Autowired
    DocumentList list;

    private SentFiles files;
    private MatterId matter;
    private DocumentId document;

    @BeforeEach
    void keepOne() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        document = ada.does(() -> files.keep(matter, "draft.txt", SentFiles.text("first " + word)));
    }

    @AfterEach
    void takeEverythingAgain() {
        ada.doesIt(() ->
                ruling.choose(rules(ExaminingRules.usual(), ruling.current().version())));
    }

    @Test
    void theNewVersionIsFoundAndTheOneBeforeCanBeHad() throws IOException {
        var second = "second" + word;
        assertThat(replace("final.txt", second)).isInstanceOfSatisfying(Kept.class, kept -> {
            assertThat(kept.document()).isEqualTo(document);
            assertThat(kept.sheet().name()).isEqualTo("final.txt");
            assertThat(kept.warnings()).isEmpty();
        });

        assertThat(found(second)).hasSize(1);
        assertThat(found("first " + word)).as("not by what it held before").isEmpty();
        assertThat(ada.does(() -> directory.document(document)).name()).isEqualTo("final.txt");
        assertThat(ada.does(() -> directory.versions(document)))
                .singleElement()
                .satisfies(version -> assertThat(version.name()).isEqualTo("draft.txt"));
        assertThat(content(ada.does(() -> directory.file(document, 1)))).isEqualTo("first " + word);
        assertThat(content(ada.does(() -> directory.file(document)))).isEqualTo(second);
    }

    @Test
    void theSameContentIsNoNewVersionAndWhatIsRefusedChangesNothing() {
        assertThat(replace("draft.txt", "first " + word)).isEqualTo(new KeptBefore(document));
        assertThat(replace("draft.html", "<html></html>")).isInstanceOf(Refused.class);
        assertThat(ada.does(() -> directory.versions(document))).isEmpty();
    }

    @Test
    void deletingTakesAllVersionsAlong() {
        replace("draft.txt", "second " + word);
        ada.doesIt(() -> keeping.throwAway(document));
        ada.doesIt(() -> keeping.delete(document));
        assertThatThrownBy(() -> ada.does(() -> directory.file(document, 1))).isInstanceOf(NotInThisFirm.class);
    }

    @Test
    void theOtherFirmReplacesAndReadsNothing() {
        replace("draft.txt", "second " + word);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThatThrownBy(() -> bea.does(() -> directory.file(document, 1)))
                    .isInstanceOf(NotInThisFirm.class);
            assertThatThrownBy(() -> bea.does(() -> files.replace(replacing, document, "x.txt", SentFiles.text("x"))))
                    .isInstanceOf(NotInThisFirm.class);
            assertThat(bea.does(() -> ruling.current()).rules()).isEqualTo(ExaminingRules.usual());
        });
    }

    @Test
    void aFirmTakesTheKindsThatItChose() {
        ada.doesIt(() -> ruling.choose(rules(
                new ExaminingRules(EnumSet.of(FileKind.PDF), Set.of(Objection.MACROS)),
                ruling.current().version())));

        assertThat(ada.does(() -> files.send(matter, "a.txt", SentFiles.text("x"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objection()).isEqualTo(Objection.NOT_ON_LIST));
        assertThat(ada.does(() -> files.send(matter, "a.pdf", SentFiles.pdf(word))))
                .isInstanceOf(Kept.class);
    }

    @Test
    void twoWhoDecideAtOnceDoNotOverwriteEachOtherAndNobodyTakesNothing() {
        var seen = ada.does(() -> ruling.current()).version();
        ada.doesIt(() -> ruling.choose(rules(new ExaminingRules(EnumSet.of(FileKind.PDF), Set.of()), seen)));

        assertThatThrownBy(() -> ada.doesIt(() -> ruling.choose(rules(ExaminingRules.usual(), seen))))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() ->
                        ada.doesIt(() -> ruling.choose(rules(new ExaminingRules(Set.of(), Set.of()), seen + 1))))
                .isInstanceOf(NothingIsTaken.class);
    }

    private static DocumentRules rules(ExaminingRules rules, int seen) {
        return new DocumentRules(rules, null, null, seen);
    }

    private IntakeOutcome replace(String name, String text) {
        return ada.does(() -> files.replace(replacing, document, name, SentFiles.text(text)));
    }

    private List<DocumentRow> found(String words) {
        return ada.does(() -> list.rows(new ListQuery(words, Map.of(), List.of()), 0, 10));
    }

    private static String content(DocumentFile file) throws IOException {
        var content = new ByteArrayOutputStream();
        file.writeTo(content);
        return content.toString();
    }
}
