package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
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
import java.util.UUID;
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

    @Value("${chancery.documents.directory}")
    Path store;

    private DocumentId document;

    @BeforeEach
    void keepOne() {
        registers.establish(Firm.ASHWORTH);
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        document = ada.does(() -> new SentFiles(intake).keep(matter, "note.txt", SentFiles.text(word)));
    }

    /// As when a node dies after it sealed a file and before it named it.
    @Test
    void whatADeadNodeLeftIsSweptAndWhatIsNamedStays() throws IOException {
        var orphan = file(sealed.store(Files.writeString(Files.createTempFile("orphan", ""), word))
                .id());
        var fresh = file(sealed.store(Files.writeString(Files.createTempFile("fresh", ""), word))
                .id());
        var half = Files.write(orphan.resolveSibling(Ids.next() + ".part"), new byte[10]);
        var kept = fileOf(document);
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
    void aFileThatWasChangedInTheStoreIsNotHandedOutAndFoundByTheCheck() throws IOException {
        var file = fileOf(document);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        FirmsDatabase.behindTheWall()
                .sql("update %s.document_blob set stored_at = now() - interval '100 years' where file = :file"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("file", UUID.fromString(file.getFileName().toString()))
                .update();

        var content = ada.does(() -> directory.file(document));
        assertThatThrownBy(() -> content.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
        care.check(1);

        assertThat(isBroken(file)).isTrue();
    }

    private boolean isBroken(Path file) {
        return FirmsDatabase.behindTheWall()
                .sql("select broken from %s.document_blob where file = :file".formatted(Firm.ASHWORTH.schema()))
                .param("file", UUID.fromString(file.getFileName().toString()))
                .query(Boolean.class)
                .single();
    }

    private Path fileOf(DocumentId id) {
        return file(FirmsDatabase.behindTheWall()
                .sql("select b.file from %1$s.document_blob b join %1$s.document d using (sha256) where d.id = :id"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    private Path file(UUID id) {
        var name = id.toString();
        return store.resolve(Firm.ASHWORTH.id().value().toString())
                .resolve(name.substring(name.length() - 2))
                .resolve(name);
    }
}
