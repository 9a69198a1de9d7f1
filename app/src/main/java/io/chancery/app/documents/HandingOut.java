package io.chancery.app.documents;

import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.documents.SealedFiles.Found;
import io.chancery.infra.documents.SealedFiles.Unlocked;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands stored contents out. One that cannot be read to its end is looked at in that moment and not in the night, so
/// that sending it again makes it whole.
@Component
class HandingOut {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOut.class);
    private static final int BUFFER = 64 * 1024;

    private final SealedFiles files;
    private final DamageTable damage;
    private final TenantDirectory firms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HandingOut(
            SealedFiles files,
            DamageTable damage,
            TenantDirectory firms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.damage = damage;
        this.firms = firms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Without a transaction, as slowly as the reader takes it.
    ///
    /// @throws IOException when it is not what was stored, or the reader went away
    void copy(Unlocked file, OutputStream out) throws IOException {
        try (var content = open(file)) {
            var buffer = new byte[BUFFER];
            for (int read = read(content, buffer, file); read >= 0; read = read(content, buffer, file)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private InputStream open(Unlocked file) throws IOException {
        try {
            return files.open(file);
        } catch (IOException unreadable) {
            look(file);
            throw unreadable;
        }
    }

    private int read(InputStream content, byte[] buffer, Unlocked file) throws IOException {
        try {
            return content.read(buffer);
        } catch (IOException unreadable) {
            look(file);
            throw unreadable;
        }
    }

    /// A copy reads its firm's files, which its firm looks after.
    private void look(Unlocked file) {
        if (firms.require(TenantContext.require()).isCopy()) {
            return;
        }
        Objects.requireNonNull(transaction.execute(_ -> sha256(file.id()))).ifPresent(sha256 -> {
            try {
                if (files.readAgain(file, sha256) != Found.WHOLE) {
                    transaction.executeWithoutResult(_ -> mark(file.id()));
                }
            } catch (IOException silent) {
                LOG.warn("File {} was not handed out by the store", file.id(), silent);
            }
        });
    }

    private Optional<String> sha256(UUID file) {
        return jdbc.sql("select sha256 from document_blob where file = :file")
                .param("file", file)
                .query(String.class)
                .optional();
    }

    private void mark(UUID file) {
        if (damage.found(file)) {
            LOG.error("File {} is not what was stored", file);
        }
    }
}
