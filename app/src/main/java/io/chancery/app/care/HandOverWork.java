package io.chancery.app.care;

import io.chancery.control.care.HandOvers;
import io.chancery.control.orders.OrderInHand;
import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.text.Texts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what a firm that leaves takes along, and keeps it sealed at the second place beside its last export (DD043).
/// What is done again writes the same file anew.
class HandOverWork {

    private final SecondPlace place;
    private final HandOvers handOvers;
    private final List<HandedOver> features;
    private final SchemaCopies copies;
    private final MarkedValues values;
    private final JdbcTemplate jdbc;
    private final Texts texts;
    private final TransactionTemplate asOfOneMoment;
    private final Clock clock;

    HandOverWork(
            SecondPlace place,
            HandOvers handOvers,
            List<HandedOver> features,
            SchemaCopies copies,
            MarkedValues values,
            JdbcTemplate jdbc,
            Texts texts,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.place = place;
        this.handOvers = handOvers;
        this.features = features;
        this.copies = copies;
        this.values = values;
        this.jdbc = jdbc;
        this.texts = texts;
        this.asOfOneMoment = new TransactionTemplate(transactionManager);
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// For the last export and what is handed over together; documents are there twice then.
    void findRoom(OrderInHand order) {
        var firm = order.tenant();
        long files = Maintenance.callAs(
                firm.id(),
                () -> Objects.requireNonNull(asOfOneMoment.execute(
                        _ -> features.stream().mapToLong(HandedOver::bytes).sum())));
        place.requireRoom(2 * copies.bytes(firm.cell(), firm.schema()) + 2 * files);
    }

    void write(OrderInHand order) {
        order.requireHeld();
        var firm = order.tenant();
        var id = HandOvers.fileOf(order.id().value());
        var digest = Sha256.begin();
        var bytes = new AtomicLong();
        try {
            place.exports().put(firm.id().value(), id, out -> {
                digest.reset();
                bytes.set(0);
                var zip = new ZipOutputStream(new Counted(new DigestOutputStream(out, digest), bytes));
                Maintenance.callAs(firm.id(), () -> {
                    asOfOneMoment.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        contents(firm, zip);
                    });
                    return null;
                });
                zip.finish();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("What is handed over could not be written", e);
        }
        handOvers.noteWritten(
                order.id().value(), firm.id(), bytes.get(), HexFormat.of().formatHex(digest.digest()));
    }

    private void contents(Tenant firm, ZipOutputStream zip) {
        var archive = new HandOverArchive(zip, jdbc, values);
        try {
            for (var feature : features) {
                feature.write(archive);
            }
            zip.putNextEntry(new ZipEntry(texts.get(firm.locale(), "handover.readme-name")));
            zip.write(texts.get(
                            firm.locale(),
                            "handover.readme",
                            firm.name(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                            String.join("\n", archive.tables()))
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private final AtomicLong bytes;

        Counted(OutputStream out, AtomicLong bytes) {
            super(out);
            this.bytes = bytes;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            out.write(some, offset, length);
            bytes.addAndGet(length);
        }
    }
}
