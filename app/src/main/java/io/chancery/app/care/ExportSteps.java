package io.chancery.app.care;

import static io.chancery.control.orders.OrderKind.EXPORT;

import io.chancery.control.care.FirmExports;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.releases.FirmReleases;
import io.chancery.infra.exports.SealedExports;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How a firm is exported to the second place (DD036). The export has the id of its order: what is done again writes
/// the
/// same file anew.
@Configuration(proxyBeanMethods = false)
class ExportSteps {

    /// Asked before anything is written. Text of rows is smaller than their tables, and is packed besides.
    @Bean
    OrderStep findRoom(SecondPlace place, SchemaCopies copies) {
        return OrderStep.of(
                EXPORT,
                10,
                "find-room",
                order -> place.requireRoom(
                        copies.bytes(order.tenant().cell(), order.tenant().schema())));
    }

    @Bean
    OrderStep writeExport(
            SecondPlace place,
            ExportWriting writing,
            FirmExports exports,
            FirmReleases releases,
            SchemaMigrations migrations) {
        return OrderStep.of(EXPORT, 20, "write-export", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var id = order.id().value();
            var release = releases.of(firm.id()).toString();
            exports.begin(id, firm.id(), release, migrations.versionOf(firm));
            var rows = new long[1];
            try {
                var sealed = place.exports();
                sealed.put(
                        firm.id().value(),
                        id,
                        out -> rows[0] = writing.write(firm, release, out).rows());
                var digest = ExportReading.sha256();
                long bytes;
                try (var in =
                        new DigestInputStream(sealed.place().open(firm.id().value(), SealedExports.name(id)), digest)) {
                    bytes = in.transferTo(OutputStream.nullOutputStream());
                }
                exports.noteWritten(id, bytes, rows[0], HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                throw new UncheckedIOException("The export could not be written", e);
            }
        });
    }

    /// Reads back what was written, row by row; then copies the documents that it names and were not copied before.
    @Bean
    OrderStep verifyExport(SecondPlace place, FirmExports exports) {
        return OrderStep.of(EXPORT, 30, "verify-export", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var id = order.id().value();
            try (var reading = new ExportReading(place.exports().open(firm.id().value(), id))) {
                var files = reading.toTheEnd().files();
                exports.noteVerified(id, place.keepFiles(firm, files));
            } catch (IOException e) {
                throw new UncheckedIOException("The export is not what was written", e);
            }
        });
    }

    /// A firm's newest verified export stays, however old it is.
    @Bean
    OrderStep deleteOldExports(SecondPlace place, FirmExports exports) {
        return OrderStep.of(EXPORT, 40, "delete-old-exports", order -> {
            order.requireHeld();
            var firm = order.tenant();
            var oldBefore = place.oldBefore();
            try {
                for (var old : exports.of(firm.id())) {
                    if (!old.id().equals(order.id().value()) && old.takenAt().isBefore(oldBefore)) {
                        place.exports().delete(firm.id().value(), old.id());
                        exports.noteDeleted(old.id());
                    }
                }
                var oldest = exports.of(firm.id()).getLast();
                place.deleteFiles(firm, oldest.takenAt());
            } catch (IOException e) {
                throw new UncheckedIOException("Old exports could not be deleted", e);
            }
        });
    }
}
