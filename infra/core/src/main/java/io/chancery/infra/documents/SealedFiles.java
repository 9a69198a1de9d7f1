package io.chancery.infra.documents;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.crypto.Unclosed;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Files of the bound firm, each sealed by a key of its own; that key is sealed by the firm's and kept by whoever
/// keeps the file's row. Without the row nothing opens the file any more, in no copy of the store.
///
/// A copy of a firm reads what its firm has stored, and keeps what it stores itself apart (DD012).
///
/// Sealing is AES-GCM in segments (Tink), so memory does not grow with the file, and a changed, cut or exchanged
/// segment is an error when it is read.
public class SealedFiles {

    /// What a file's key is sealed for, before the file's id.
    public static final String PURPOSE = "document:";

    private static final int KEY_BYTES = 32;
    private static final int SEGMENT = 128 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BlobStore store;
    private final Sealing sealing;
    private final TenantDirectory firms;

    SealedFiles(BlobStore store, Sealing sealing, TenantDirectory firms) {
        this.store = store;
        this.sealing = sealing;
        this.firms = firms;
    }

    /// A file that was just stored.
    ///
    /// @param key not sealed yet; see [#lock]
    /// @param sha256 of what is in it
    public record Stored(UUID id, byte[] key, String sha256, long bytes) {}

    /// A file that can be read.
    public record Unlocked(UUID id, byte[] key) {}

    /// Seals a copy of the file, without a transaction. Until a row names it, it is an orphan that the sweep finds.
    public Stored store(Path plain) throws IOException {
        var id = Ids.next();
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var digest = Sha256.begin();
        var firm = TenantContext.require().value();
        store.put(firm, id, out -> {
            try (var in = new DigestInputStream(Files.newInputStream(plain), digest);
                    var sealed = cipher(key).newEncryptingStream(new Unclosed(out), about(firm, id))) {
                in.transferTo(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM refused to encrypt", e);
            }
        });
        return new Stored(id, key, HexFormat.of().formatHex(digest.digest()), Files.size(plain));
    }

    /// The file's key as its row keeps it.
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] lock(Stored file) {
        return sealing.seal(purpose(file.id()), file.key());
    }

    /// @param key as [#lock] gave it
    /// @throws CannotBeOpened when it is none of this file; the transaction can go on
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = CannotBeOpened.class)
    public Unlocked unlock(UUID id, byte[] key) {
        return new Unlocked(id, sealing.open(purpose(id), key));
    }

    /// The content, without a transaction. It ends in an exception where it is not what was stored.
    ///
    /// @throws NoSuchFileException when it is not there
    public InputStream open(Unlocked file) throws IOException {
        var firm = firms.require(TenantContext.require());
        var original = firm.copyOf();
        if (original == null) {
            return open(firm.id().value(), file);
        }
        try {
            return open(firm.id().value(), file);
        } catch (NoSuchFileException notOfTheCopy) {
            return open(original.value(), file);
        }
    }

    private InputStream open(UUID firm, Unlocked file) throws IOException {
        var sealed = store.open(firm, file.id());
        try {
            return cipher(file.key()).newDecryptingStream(sealed, about(firm, file.id()));
        } catch (GeneralSecurityException | IOException e) {
            sealed.close();
            throw new IOException("File %s of firm %s does not open".formatted(file.id(), firm), e);
        }
    }

    /// What became of a file in the store.
    public enum Found {
        WHOLE,
        /// It does not open, or is not what the hash says.
        CHANGED,
        MISSING
    }

    /// Reads a file of this firm's own again, all of it, and compares. Without a transaction, or within one that
    /// holds nothing that others wait for.
    ///
    /// @throws IOException when the store did not hand it out, which says nothing about the file
    public Found readAgain(Unlocked file, String sha256) throws IOException {
        var digest = Sha256.begin();
        var firm = TenantContext.require().value();
        try (var sealed = new Watched(store.open(firm, file.id()))) {
            try (var in = new DigestInputStream(
                    cipher(file.key()).newDecryptingStream(sealed, about(firm, file.id())), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException | GeneralSecurityException notWhatWasStored) {
                sealed.rethrow();
                return Found.CHANGED;
            }
        } catch (NoSuchFileException gone) {
            return Found.MISSING;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256) ? Found.WHOLE : Found.CHANGED;
    }

    /// Tells trouble with the store from trouble with what stands in the file: both end as the reader's exception.
    private static final class Watched extends FilterInputStream {

        private @Nullable IOException trouble;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                trouble = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                trouble = e;
                throw e;
            }
        }

        void rethrow() throws IOException {
            if (trouble != null) {
                throw trouble;
            }
        }
    }

    /// The file as the store has it, sealed, for whoever keeps a copy of it elsewhere.
    ///
    /// @throws NoSuchFileException when it is not there
    public InputStream openSealed(UUID id) throws IOException {
        return store.open(TenantContext.require().value(), id);
    }

    /// Puts a file back as [#openSealed] gave it.
    public void putSealed(UUID id, InputStream sealed) throws IOException {
        store.put(TenantContext.require().value(), id, sealed::transferTo);
    }

    /// After the commit that took its row away. A copy deletes what came to itself, and nothing of its firm.
    public void delete(UUID id) throws IOException {
        store.delete(TenantContext.require().value(), id);
    }

    /// Deletes everything that came to a copy, once the copy is gone.
    ///
    /// @throws IllegalArgumentException when the firm is no copy
    public void deleteAllOf(Tenant copy) throws IOException {
        if (!copy.isCopy()) {
            throw new IllegalArgumentException("Firm %s is no copy, its files stay".formatted(copy.slug()));
        }
        var came = new ArrayList<UUID>();
        store.each(copy.id().value(), (file, at) -> came.add(file));
        for (var file : came) {
            store.delete(copy.id().value(), file);
        }
        store.deleteUnfinished(copy.id().value(), Instant.MAX);
    }

    /// Tells of every stored file and when it came.
    public void each(BiConsumer<UUID, Instant> visitor) throws IOException {
        store.each(TenantContext.require().value(), visitor);
    }

    /// Deletes what was begun before this time and never finished.
    public void deleteUnfinished(Instant before) throws IOException {
        store.deleteUnfinished(TenantContext.require().value(), before);
    }

    private static StreamingAead cipher(byte[] key) {
        try {
            return new AesGcmHkdfStreaming(key, "HmacSha256", KEY_BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-GCM in segments", e);
        }
    }

    private static byte[] about(UUID firm, UUID id) {
        return (firm + "\n" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static String purpose(UUID id) {
        return PURPOSE + id;
    }
}
