package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.list.ListQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/// What is damaged in the store is made whole again.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DamagedFilesIntegrationTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 3);

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson ben = TestPerson.allowedAll("Ben Ashworth");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    StoreHealth health;

    @Autowired
    NightTable nights;

    @Autowired
    ReadingAgain job;

    @Autowired
    FirmLog log;

    @Autowired
    TransactionTemplate transaction;

    private FilesInStore store;
    private SentFiles files;
    private MatterId matter;
    private DocumentId document;

    DamagedFilesIntegrationTest(@Value("${chancery.documents.directory}") Path folder) {
        store = new FilesInStore(folder);
    }

    @BeforeEach
    void keepOne() {
        files = new SentFiles(intake);
        registers.establish(Firm.ASHWORTH);
        matter = ada.does(() -> registers.openMatterFor(registers.openClient("Harbor"), "Collision", ada));
        document = ada.does(() -> files.keep(matter, word + ".txt", SentFiles.text(word)));
    }

    @AfterEach
    void forgetTheNights() {
        FirmsDatabase.behindTheWall()
                .sql("delete from %s.store_night".formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    @Test
    void theSameContentSentAgainTakesThePlaceOfTheDamagedFile() throws IOException {
        var damaged = store.of(document);
        FilesInStore.damage(damaged);
        night(NIGHT);

        var other = ben.does(() -> registers.openMatter(registers.openClient("Harbor"), "Another"));
        ben.does(() -> files.keep(other, "same.txt", SentFiles.text(word)));

        assertThat(store.of(document)).isNotEqualTo(damaged);
        assertThat(damaged).doesNotExist();
        assertThat(FilesInStore.isBroken(store.of(document))).isFalse();
        assertThat(content()).isEqualTo(word);
        assertThat(ada.does(() -> health.count(named()))).isZero();
        assertThat(told("document.sent-again")).singleElement().isEqualTo("Ben Ashworth");

        night(NIGHT.plusDays(1));
        assertThat(FilesInStore.isBroken(store.of(document))).isFalse();
        assertThat(told("document.damaged")).hasSize(1);
        assertThat(told("document.whole-again")).isEmpty();
    }

    @Test
    void whoeverOpensADamagedFileFindsItAtOnceAndMaySendItAgain() throws IOException {
        var damaged = store.of(document);
        FilesInStore.damage(damaged);

        assertThatThrownBy(this::content).hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(this::content).hasCauseInstanceOf(IOException.class);

        assertThat(FilesInStore.isBroken(damaged)).isTrue();
        assertThat(told("document.damaged")).containsExactly("Ada Ashworth");
        ada.does(() -> files.send(matter, word + ".txt", SentFiles.text(word)));
        assertThat(content()).isEqualTo(word);
    }

    @Test
    void thatAFileIsMissingWhenSomebodyOpensItIsLeftToTheNight() throws IOException {
        var file = store.of(document);
        Files.delete(file);

        assertThatThrownBy(this::content).hasCauseInstanceOf(IOException.class);

        assertThat(FilesInStore.isBroken(file)).isFalse();
    }

    @Test
    void aReaderWhoGoesAwayDamagesNothing() {
        var gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> ada.does(() -> directory.file(document)).writeTo(gone))
                .isInstanceOf(IOException.class);

        assertThat(FilesInStore.isBroken(store.of(document))).isFalse();
    }

    @Test
    void sentAgainOnItsOwnMatterNothingIsThereTwiceAndItIsWhole() throws IOException {
        FilesInStore.damage(store.of(document));
        night(NIGHT);

        assertThat(ada.does(() -> files.send(matter, word + ".txt", SentFiles.text(word))))
                .isEqualTo(new IntakeOutcome.KeptBefore(document));

        assertThat(content()).isEqualTo(word);
        assertThat(told("document.sent-again")).hasSize(1);
    }

    @Test
    void aFileThatIsPutBackFromABackupIsFoundWholeTheNextNight() throws IOException {
        var file = store.of(document);
        var backup = Files.readAllBytes(file);
        FilesInStore.damage(file);
        night(NIGHT);
        Files.write(file, backup);

        night(NIGHT.plusDays(1));

        assertThat(FilesInStore.isBroken(file)).isFalse();
        assertThat(told("document.whole-again")).hasSize(1);
        assertThat(Objects.requireNonNull(ada.does(() -> health.sheet()).last()).wholeAgain())
                .isPositive();
    }

    private void night(LocalDate night) {
        new ReadNights(nights, job, transaction).pass(night);
    }

    private ListQuery named() {
        return new ListQuery(word, Map.of(), List.of());
    }

    /// Who did so to the document of this test.
    private List<String> told(String action) {
        return ada.does(() -> log.page(about(), 0, 20)).stream()
                .filter(entry -> entry.entry().action().equals(action))
                .map(entry -> entry.entry().actorName())
                .toList();
    }

    private LogFilter about() {
        return new LogFilter(word, Set.of(), false, Set.of("document"), Set.of(), null, null, 0);
    }

    private String content() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = ada.does(() -> directory.file(document));
        ada.does(() -> {
            file.writeTo(out);
            return null;
        });
        return out.toString(StandardCharsets.UTF_8);
    }
}
