package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.persistence.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class StoreCareIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    SealedFiles sealed;

    @Autowired
    StoreCare care;

    private final FilesInStore files;
    private DocumentId document;

    StoreCareIntegrationTest(@Value("${chancery.documents.directory}") Path store) {
        files = new FilesInStore(store);
    }

    @BeforeEach
    void keepOne() {
        registers.establish(Firm.ASHWORTH);
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        document = ada.does(() -> new SentFiles(intake).keep(matter, "note.txt", SentFiles.text(word)));
    }

    /// As when a node dies after it sealed a file and before it named it.
    @Test
    void whatADeadNodeLeftIsSweptAndWhatIsNamedStays() throws IOException {
        var orphan = files.of(sealed.store(Files.writeString(Files.createTempFile("orphan", ""), word))
                .id());
        var fresh = files.of(sealed.store(Files.writeString(Files.createTempFile("fresh", ""), word))
                .id());
        var half = Files.write(orphan.resolveSibling(Ids.next() + ".part"), new byte[10]);
        var kept = files.of(document);
        for (var old : new Path[] {orphan, half, kept}) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(StoreCare.ORPHAN_AFTER.multipliedBy(2))));
        }

        assertThat(care.sweep()).isPositive();

        assertThat(orphan).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(fresh).as("its row may come any moment").exists();
        assertThat(kept).exists();
    }

    @Test
    void aFileThatWasChangedInTheStoreIsNotHandedOut() {
        FilesInStore.damage(files.of(document));

        var content = ada.does(() -> directory.file(document));
        assertThatThrownBy(() -> content.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
    }
}
