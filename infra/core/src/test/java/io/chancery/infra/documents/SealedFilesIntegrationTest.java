package io.chancery.infra.documents;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static io.chancery.infra.TwoFirms.COPY_OF_ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.documents.SealedFiles.Found;
import io.chancery.infra.documents.SealedFiles.Stored;
import io.chancery.infra.documents.SealedFiles.Unlocked;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sealed files in a bucket, whose keeper may read and write whatever lies there.
class SealedFilesIntegrationTest {

    private static final String TEXT = "The hull was corroding. ".repeat(20_000);
    private static TwoFirms firms;

    @TempDir
    Path folder;

    private TestBucket bucket;
    private Scratch scratch;
    private BucketStore store;
    private SealedFiles files;
    private Stored stored;

    @BeforeAll
    static void start() {
        firms = new TwoFirms(2);
    }

    @AfterAll
    static void stop() {
        firms.close();
    }

    @BeforeEach
    void storeOne() throws IOException {
        bucket = new TestBucket();
        scratch = Scratch.in(folder.resolve("scratch"), 0);
        store = new BucketStore(bucket.place(), scratch);
        files = new SealedFiles(store, new KeptByTheTest(), firms.get(TenantDirectory.class));
        stored = store(ASHWORTH, TEXT);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        scratch.close();
        bucket.close();
    }

    @Test
    void theKeeperReadsNothingAndWhateverHeChangesIsNoticed() throws IOException {
        assertThat(content(ASHWORTH, stored)).isEqualTo(TEXT);
        assertThat(readAgain(ASHWORTH)).isEqualTo(Found.WHOLE);
        var key = bucket.objects().keySet().iterator().next();
        var sealed = bucket.objects().get(key);
        assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("corroding");

        var changed = sealed.content().clone();
        changed[changed.length / 2] ^= 1;
        bucket.objects().put(key, new TestBucket.Stored(changed, sealed.at()));
        assertThat(readAgain(ASHWORTH)).isEqualTo(Found.CHANGED);

        var cut = Arrays.copyOf(sealed.content(), sealed.content().length - 40);
        bucket.objects().put(key, new TestBucket.Stored(cut, sealed.at()));
        assertThat(readAgain(ASHWORTH)).isEqualTo(Found.CHANGED);

        bucket.objects().remove(key);
        assertThat(readAgain(ASHWORTH)).isEqualTo(Found.MISSING);
    }

    @Test
    void aStoreThatDoesNotAnswerSaysNothingAboutTheFile() {
        bucket.close();

        assertThatThrownBy(() -> readAgain(ASHWORTH))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theOtherFirmFindsNothingAlsoWhenTheKeeperGivesItTheFile() throws IOException {
        assertThatThrownBy(() -> content(BIRCHWOOD, stored))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);

        var theirs = bucket.objects().keySet().iterator().next();
        bucket.objects()
                .put(
                        theirs.replace(ASHWORTH.id().toString(), BIRCHWOOD.id().toString()),
                        bucket.objects().get(theirs));
        assertThat(readAgain(BIRCHWOOD)).isEqualTo(Found.CHANGED);
    }

    @Test
    void aCopyReadsWhatItsFirmStoredAndDeletesOnlyWhatCameToItself() throws IOException {
        assertThat(content(COPY_OF_ASHWORTH, stored)).isEqualTo(TEXT);
        var own = store(COPY_OF_ASHWORTH, "Only a trial");
        assertThat(content(COPY_OF_ASHWORTH, own)).isEqualTo("Only a trial");

        TenantContext.callAs(COPY_OF_ASHWORTH.id(), () -> {
            files.delete(stored.id());
            return null;
        });
        assertThat(content(ASHWORTH, stored)).isEqualTo(TEXT);

        files.deleteAllOf(COPY_OF_ASHWORTH);
        assertThat(bucket.objects()).hasSize(1);
        assertThat(content(ASHWORTH, stored)).isEqualTo(TEXT);
        assertThatThrownBy(() -> files.deleteAllOf(ASHWORTH)).isInstanceOf(IllegalArgumentException.class);
    }

    private Stored store(Tenant firm, String text) throws IOException {
        var file = Files.writeString(folder.resolve(UUID.randomUUID().toString()), text);
        return TenantContext.callAs(firm.id(), () -> files.store(file));
    }

    private Found readAgain(Tenant firm) throws IOException {
        return TenantContext.callAs(
                firm.id(), () -> files.readAgain(new Unlocked(stored.id(), stored.key()), stored.sha256()));
    }

    private String content(Tenant firm, Stored file) {
        return TenantContext.callAs(firm.id(), () -> {
            try (var in = files.open(new Unlocked(file.id(), file.key()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// The keys stay in the hands of this test, which seals none.
    private static final class KeptByTheTest implements Sealing {

        @Override
        public byte[] seal(String purpose, byte[] secret) {
            throw new UnsupportedOperationException(purpose);
        }

        @Override
        public byte[] open(String purpose, byte[] sealed) {
            throw new UnsupportedOperationException(purpose);
        }
    }
}
