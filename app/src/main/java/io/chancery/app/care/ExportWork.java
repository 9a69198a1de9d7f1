package io.chancery.app.care;

import io.chancery.control.care.FirmExports;
import io.chancery.control.orders.OrderInHand;
import io.chancery.control.releases.FirmReleases;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.exports.SealedExports;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaMigrations;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;

/// Exports the firm of an order to the second place: every night, and once more when it closes. The export has the id
/// of its order: what is done again writes the same file anew.
class ExportWork {

    private final SecondPlace place;
    private final ExportWriting writing;
    private final FirmExports exports;
    private final FirmReleases releases;
    private final SchemaMigrations migrations;
    private final SchemaCopies copies;

    ExportWork(
            SecondPlace place,
            ExportWriting writing,
            FirmExports exports,
            FirmReleases releases,
            SchemaMigrations migrations,
            SchemaCopies copies) {
        this.place = place;
        this.writing = writing;
        this.exports = exports;
        this.releases = releases;
        this.migrations = migrations;
        this.copies = copies;
    }

    /// Asked before anything is written. Text of rows is smaller than their tables, and is packed besides.
    void findRoom(OrderInHand order) {
        place.requireRoom(copies.bytes(order.tenant().cell(), order.tenant().schema()));
    }

    void write(OrderInHand order) {
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
            var digest = Sha256.begin();
            long bytes;
            try (var in =
                    new DigestInputStream(sealed.place().open(firm.id().value(), SealedExports.name(id)), digest)) {
                bytes = in.transferTo(OutputStream.nullOutputStream());
            }
            exports.noteWritten(id, bytes, rows[0], HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be written", e);
        }
    }

    /// Reads back what was written, row by row; then copies the documents that it names and were not copied before.
    void verify(OrderInHand order) {
        order.requireHeld();
        var firm = order.tenant();
        var id = order.id().value();
        try (var reading = new ExportReading(place.exports().open(firm.id().value(), id))) {
            var files = reading.toTheEnd().files();
            exports.noteVerified(id, place.keepFiles(firm, files));
        } catch (IOException e) {
            throw new UncheckedIOException("The export is not what was written", e);
        }
    }
}
