package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.documents.IntakeOutcome.Kept;
import io.chancery.app.documents.IntakeOutcome.KeptBefore;
import io.chancery.app.documents.IntakeOutcome.Refused;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.Snippet;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DocumentsIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
    private final TestPerson bea = TestPerson.allowedAll("Bea Birchwood");

    /// A word of this test alone.
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentList list;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    Quarantine quarantine;

    @Value("${chancery.documents.directory}")
    Path store;

    private SentFiles files;
    private MatterId matter;

    @BeforeEach
    void openAMatter() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision off Pier 9"));
    }

    @Test
    void whatIsKeptComesBackAsItWasAndLiesSealedInTheStore() throws IOException {
        var content = SentFiles.text("The " + word + " settlement. ".repeat(500));
        var id = ada.does(() -> files.keep(matter, "C:\\sent\\note.txt", content));

        assertThat(downloaded(ada, id)).isEqualTo(content);
        assertThat(ada.does(() -> directory.document(id)).name()).isEqualTo("note.txt");
        var sealed = storedFiles();
        assertThat(sealed).isNotEmpty();
        for (var file : sealed) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(word);
        }
    }

    @Test
    void isFoundByThePhraseInsideAPdfWithASnippet() {
        var id = ada.does(
                () -> files.keep(matter, "expert.pdf", SentFiles.pdf("The hull of " + word + " was corroding badly")));

        assertThat(found(ada, "\"" + word + " was corroding\""))
                .extracting(DocumentRow::id)
                .containsExactly(id);
        assertThat(found(ada, word.substring(0, 20)))
                .extracting(DocumentRow::id)
                .containsExactly(id);
        assertThat(found(ada, word + " corroded").getFirst().snippet().parts())
                .contains(new Snippet.Part(word, true), new Snippet.Part("corroding", true));
        assertThat(found(ada, "\"corroding " + word + "\"")).isEmpty();
        assertThat(found(ada, word + " & | ! ( '")).extracting(DocumentRow::id).containsExactly(id);
    }

    @Test
    void theOtherFirmSeesNothing() {
        var id = ada.does(() -> files.keep(matter, "expert.pdf", SentFiles.pdf(word)));

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(found(bea, word)).isEmpty();
            assertThatThrownBy(() -> bea.does(() -> directory.file(id))).isInstanceOf(NotInThisFirm.class);
            assertThatThrownBy(() -> bea.does(() -> files.send(matter, "a.txt", SentFiles.text("x"))))
                    .isInstanceOf(NotInThisFirm.class);
        });
    }

    @Test
    void aWallHoldsForFindingReadingSendingAndReleasing() {
        var walled = ada.does(() -> registers.openMatterFor(registers.openClient("Secret"), "Secret", ada));
        var id = ada.does(() -> files.keep(walled, "secret.txt", SentFiles.text(word)));
        ada.does(() -> files.send(walled, word + ".pdf", SentFiles.lockedPdf("x")));

        assertThat(found(ada, word)).hasSize(1);
        assertThat(found(ben, word)).isEmpty();
        assertThat(ben.does(() -> list.ofMatter(walled, 10))).isEmpty();
        assertThatThrownBy(() -> ben.does(() -> directory.document(id))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> ben.does(() -> directory.file(id))).isInstanceOf(NotInThisFirm.class);
        assertThatThrownBy(() -> ben.does(() -> files.send(walled, "a.txt", SentFiles.text("x"))))
                .isInstanceOf(NotInThisFirm.class);
        assertThat(held(ben)).isEmpty();
        var held = held(ada).getFirst().id();
        assertThatThrownBy(() -> ben.does(() -> quarantine.release(held))).isInstanceOf(NotInThisFirm.class);
    }

    @Test
    void theSameSentAgainIsThereAlreadyAndTheSameContentIsStoredOnce() throws IOException {
        var content = SentFiles.text(word);
        var id = ada.does(() -> files.keep(matter, "note.txt", content));
        var stored = storedFiles().size();

        assertThat(ada.does(() -> files.send(matter, "note.txt", content))).isEqualTo(new KeptBefore(id));
        assertThat(ada.does(() -> files.send(matter, "other name.txt", content)))
                .isInstanceOf(Kept.class);
        assertThat(storedFiles()).hasSize(stored);
        assertThat(found(ada, word)).hasSize(2);
    }

    @Test
    void whatIsRefusedIsWrittenDownAndNotStored() throws IOException {
        var stored = storedFiles().size();

        var outcome =
                ada.does(() -> files.send(matter, word + ".html", SentFiles.text("<html><script>1</script></html>")));

        assertThat(outcome).isEqualTo(new Refused(Objection.SCRIPT, word + ".html", false));
        assertThat(storedFiles()).hasSize(stored);
        assertThat(ada.does(() -> quarantine.rows(asking("state", "REFUSED"), 0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.objection()).isEqualTo(Objection.SCRIPT));
    }

    @Test
    void aLockedFileWaitsForASecondPerson() throws IOException {
        var content = SentFiles.lockedPdf("secret");
        var outcome = ada.does(() -> files.send(matter, word + ".pdf", content));
        assertThat(outcome).isEqualTo(new Refused(Objection.ENCRYPTED, "", true));
        var held = held(ada).getFirst();

        assertThatThrownBy(() -> ada.does(() -> quarantine.release(held.id()))).isInstanceOf(SecondPersonNeeded.class);
        var id = ben.does(() -> quarantine.release(held.id()));

        assertThat(ben.does(() -> quarantine.release(held.id())))
                .as("once is enough")
                .isEqualTo(id);
        assertThat(downloaded(ada, id)).isEqualTo(content);
        var document = ada.does(() -> directory.document(id));
        assertThat(document.warnings()).containsExactly(Objection.ENCRYPTED);
        assertThat(document.mediaType()).isEqualTo("application/octet-stream");
        assertThat(document.sentBy()).isEqualTo("Ada Ashworth");
        assertThat(ada.does(() -> directory.history(id, 5))).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("document.released");
            assertThat(entry.actorName()).isEqualTo("Ben Ashworth");
        });
        assertThatThrownBy(() -> ben.doesIt(() -> quarantine.discard(held.id())))
                .isInstanceOf(DecidedAlready.class);
    }

    @Test
    void whatIsDiscardedIsGoneFromTheStore() throws IOException {
        ada.does(() -> files.send(matter, word + ".pdf", SentFiles.lockedPdf(word)));
        var held = held(ada).getFirst();
        var stored = storedFiles().size();

        ada.doesIt(() -> quarantine.discard(held.id()));

        assertThat(storedFiles()).hasSize(stored - 1);
        assertThatThrownBy(() -> ben.does(() -> quarantine.release(held.id()))).isInstanceOf(DecidedAlready.class);
    }

    private List<DocumentRow> found(TestPerson person, String words) {
        var query = new ListQuery(words, Map.of(), List.of());
        return person.does(() -> {
            var rows = list.rows(query, 0, 10);
            assertThat(list.count(query)).isEqualTo(rows.size());
            return rows;
        });
    }

    private List<HeldDocument> held(TestPerson person) {
        return person.does(() -> quarantine.rows(asking("state", "HELD"), 0, 10));
    }

    private ListQuery asking(String filter, String value) {
        return new ListQuery(word, Map.of(filter, List.of(value)), List.of());
    }

    private byte[] downloaded(TestPerson person, DocumentId id) throws IOException {
        var content = new ByteArrayOutputStream();
        person.does(() -> directory.file(id)).writeTo(content);
        return content.toByteArray();
    }

    private List<Path> storedFiles() throws IOException {
        return StoredFiles.of(store, Firm.ASHWORTH.id());
    }
}
