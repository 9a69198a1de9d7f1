package io.chancery.app.documents;

import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Found;
import io.chancery.infra.documents.SealedFiles.Unlocked;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands stored contents out. One that cannot be read to its end is looked at in that moment and not in the night, so
/// that sending it again makes it whole. Whether one that is missing is lost, or the store is not mounted, is left to
/// the night, which sees the others.
@Component
class HandingOut {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
    private static final int BUFFER = 64 * 1024;

    private final SealedFiles files;
    private final BlobTable blobs;
    private final DamageTable damage;
    private final DamageNews news;
    private final TenantDirectory firms;
    private final TransactionTemplate transaction;

    HandingOut(
            SealedFiles files,
            BlobTable blobs,
            DamageTable damage,
            DamageNews news,
            TenantDirectory firms,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.blobs = blobs;
        this.damage = damage;
        this.news = news;
        this.firms = firms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Without a transaction, as slowly as the reader takes it.
    ///
    /// @throws IOException when it is not what was stored, or the reader went away
    void copy(Unlocked file, OutputStream out) throws IOException {
        try (var content = looking(file, () -> files.open(file))) {
            var buffer = new byte[BUFFER];
            Reading<Integer> next = () -> content.read(buffer);
            for (int read = looking(file, next); read >= 0; read = looking(file, next)) {
                out.write(buffer, 0, read);
            }
        }
    }

    @FunctionalInterface
    interface Reading<T> {
        T of() throws IOException;
    }

    /// Something that reads the file, for whatever it makes of it.
    ///
    /// @throws IOException as the reading does
    <T> T looking(Unlocked file, Reading<T> reading) throws IOException {
        try {
            return reading.of();
        } catch (IOException unreadable) {
            look(file, unreadable);
            throw unreadable;
        }
    }

    private void look(Unlocked file, IOException unreadable) {
        try {
            look(file);
        } catch (RuntimeException lookedInVain) {
            unreadable.addSuppressed(lookedInVain);
        }
    }

    /// A copy reads its firm's files, which its firm looks after.
    private void look(Unlocked file) {
        if (firms.require(TenantContext.require()).isCopy()) {
            return;
        }
        Objects.requireNonNull(transaction.execute(_ -> blobs.sha256(file.id())))
                .ifPresent(sha256 -> {
                    try {
                        if (files.readAgain(file, sha256) == Found.CHANGED) {
                            transaction.executeWithoutResult(_ -> mark(file.id()));
                        }
                    } catch (IOException silent) {
                        LOG.warn("File {} was not handed out by the store", file.id(), silent);
                    }
                });
    }

    private void mark(UUID file) {
        if (damage.found(file)) {
            news.tell(1);
        }
    }
}
