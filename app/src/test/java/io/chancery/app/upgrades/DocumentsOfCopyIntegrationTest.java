package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.documents.DocumentDirectory;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentKeeping;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.documents.StoredFiles;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// A copy of a firm reads the firm's documents and can do nothing to them.
class DocumentsOfCopyIntegrationTest extends UpgradedFirm {

    private final TestPerson ada = TestPerson.allowedAll("Ada Dunmore");

    @Autowired
    TrialJob trial;

    @Autowired
    FirmCopies copies;

    @Autowired
    FirmCopying copying;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentDirectory directory;

    @Autowired
    DocumentKeeping keeping;

    @Autowired
    SealedFiles files;

    @Autowired
    TenantDirectory firms;

    @Value("${chancery.documents.directory}")
    Path store;

    private MatterId matter;
    private DocumentId document;
    private Tenant copy;

    @BeforeEach
    void copyAFirmWithADocument() {
        TenantContext.runAs(firm, () -> {
            matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
            document =
                    ada.does(() -> new SentFiles(intake).keep(matter, "note.txt", SentFiles.text("The hull corroded")));
        });
        TenantContext.runAs(firm, () -> trial.run(TrialJob.OPEN, NEXT.toString()));
        copy = copies.find(firm, CopyKind.TRIAL).orElseThrow();
    }

    @AfterEach
    void throwTheCopyAway() {
        TenantContext.runAs(firm, () -> trial.run(TrialJob.CLOSE, ""));
    }

    @Test
    void readsWhatItsFirmKeptAndWhatCameToItselfGoesWithIt() throws IOException {
        assertThat(content(copy.id(), document)).isEqualTo("The hull corroded");

        var own = TenantContext.callAs(
                copy.id(),
                () -> ada.does(() -> new SentFiles(intake).keep(matter, "try.txt", SentFiles.text("Only a trial"))));
        assertThat(content(copy.id(), own)).isEqualTo("Only a trial");
        assertThat(stored(firm)).hasSize(1);
        assertThat(stored(copy.id())).hasSize(1);

        copying.remove(copy);
        assertThat(stored(copy.id())).isEmpty();
        assertThat(content(firm, document)).isEqualTo("The hull corroded");
    }

    @Test
    void whatIsDeletedInTheCopyStaysInTheFirm() throws IOException {
        TenantContext.runAs(copy.id(), () -> {
            ada.doesIt(() -> keeping.throwAway(document));
            ada.doesIt(() -> keeping.delete(document));
        });

        assertThat(stored(firm)).hasSize(1);
        assertThat(content(firm, document)).isEqualTo("The hull corroded");
    }

    @Test
    void whatTheFirmDeletesIsGoneFromTheCopyToo() {
        TenantContext.runAs(firm, () -> {
            ada.doesIt(() -> keeping.throwAway(document));
            ada.doesIt(() -> keeping.delete(document));
        });

        assertThatThrownBy(() -> content(copy.id(), document)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void filesOfAFirmThatIsNoCopyAreNeverTakenForThoseOfOne() throws IOException {
        assertThatThrownBy(() -> files.deleteAllOf(firms.require(firm))).isInstanceOf(IllegalArgumentException.class);
        assertThat(stored(firm)).hasSize(1);
    }

    private String content(TenantId of, DocumentId id) {
        return TenantContext.callAs(of, () -> {
            try {
                var content = new ByteArrayOutputStream();
                ada.does(() -> directory.file(id)).writeTo(content);
                return content.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<Path> stored(TenantId of) throws IOException {
        return StoredFiles.of(store, of);
    }
}
