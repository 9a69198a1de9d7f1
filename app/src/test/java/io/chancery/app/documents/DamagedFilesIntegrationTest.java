package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// What is damaged in the store is made whole again.
class DamagedFilesIntegrationTest extends OneDocumentKept {

    private static final LocalDate NIGHT = LocalDate.of(2026, 10, 3);

    DamagedFilesIntegrationTest(@Value("${chancery.documents.directory}") Path folder) {
        super(folder);
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
}
