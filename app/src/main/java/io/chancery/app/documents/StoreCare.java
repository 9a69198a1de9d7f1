package io.chancery.app.documents;

import io.chancery.infra.documents.SealedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks after the store of the bound firm: deletes what a node that died left there.
@Component
class StoreCare {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCare.class);

    /// Between a file and its row lies one transaction. But what a firm was before an upgrade stands aside for a
    /// week and may take its place again, and names files that nobody names meanwhile.
    static final Duration ORPHAN_AFTER = Duration.ofDays(8);

    /// Nobody writes to one file for so long.
    static final Duration UNFINISHED_AFTER = Duration.ofHours(1);

    private static final int BATCH = 1_000;

    private final SealedFiles files;
    private final BlobTable blobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoreCare(
            SealedFiles files, BlobTable blobs, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.files = files;
        this.blobs = blobs;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Deletes files that no row names.
    ///
    /// @return how many
    int sweep() {
        var before = clock.instant().minus(ORPHAN_AFTER);
        var old = new ArrayList<UUID>();
        try {
            files.deleteUnfinished(clock.instant().minus(UNFINISHED_AFTER));
            files.each((file, came) -> {
                if (came.isBefore(before)) {
                    old.add(file);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The store could not be read", e);
        }
        int swept = 0;
        for (int from = 0; from < old.size(); from += BATCH) {
            swept += sweep(old.subList(from, Math.min(from + BATCH, old.size())));
        }
        return swept;
    }

    private int sweep(List<UUID> batch) {
        var known = new HashSet<>(Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select file from document_blob where file in (:files)")
                        .param("files", batch)
                        .query(UUID.class)
                        .list())));
        var orphans = batch.stream().filter(file -> !known.contains(file)).toList();
        orphans.forEach(blobs::deleteFile);
        if (!orphans.isEmpty()) {
            LOG.info("Deleted {} files that no document names", orphans.size());
        }
        return orphans.size();
    }
}
