package io.chancery.app.care;

import io.chancery.app.upgrades.FirmCopying;
import io.chancery.app.upgrades.Gates;
import io.chancery.control.care.ExportRow;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.migration.SchemaExport;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Builds schemas from exports, and proves that what was built is what was exported.
class Restoring {

    /// A copy that a dead node left behind is thrown away after this long.
    private static final Duration LIFE = Duration.ofHours(12);
    /// What these measure is the same in every build; the others know lists and papers, which a later build may make
    /// otherwise.
    private static final Set<String> BOOKS = Set.of("receivables", "work-in-progress");
    private static final String ROWS = "rows";

    private final SecondPlace place;
    private final SchemaExport schemas;
    private final SchemaMigrations migrations;
    private final FirmCopying copying;
    private final FirmCopies copies;
    private final FirmReleases releases;
    private final Registry registry;
    private final Gates gates;
    private final RunningNode node;
    private final TransactionTemplate transaction;

    Restoring(
            SecondPlace place,
            SchemaExport schemas,
            SchemaMigrations migrations,
            FirmCopying copying,
            FirmCopies copies,
            FirmReleases releases,
            Registry registry,
            Gates gates,
            RunningNode node,
            PlatformTransactionManager transactionManager) {
        this.place = place;
        this.schemas = schemas;
        this.migrations = migrations;
        this.copying = copying;
        this.copies = copies;
        this.releases = releases;
        this.registry = registry;
        this.gates = gates;
        this.node = node;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /// What was proved.
    ///
    /// @param gates that measured what they measured when the export was written
    /// @param files found whole at the second place
    record Proof(long rows, int gates, int files) {}

    /// Builds the export where nothing is yet; every row is compared with what the export says of itself meanwhile.
    void into(Place where, ExportRow export) {
        try (var reading = open(export)) {
            schemas.build(where, reading.plan(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be read", e);
        }
    }

    void intoCopy(Tenant firm, ExportRow export) {
        var copy = copying.make(firm, CopyKind.DRILL, LIFE, where -> into(where, export));
        registry.recordSchemaVersion(copy.id(), migrations.migrate(copy));
        releases.set(copy.id(), ReleaseNumber.of(export.release()));
    }

    /// @throws IllegalStateException when something is not what was exported
    Proof prove(Tenant firm, ExportRow export) {
        var copy = copies.find(firm.id(), CopyKind.DRILL)
                .orElseThrow(() -> new IllegalStateException("The copy that is drilled on is gone"));
        try (var reading = open(export)) {
            var told = reading.toTheEnd().measures();
            var expected = expected(told, reading.plan().version());
            var measured = Maintenance.callAs(
                    copy.id(), () -> Objects.requireNonNull(transaction.execute(_ -> gates.measure())));
            var objections = gates.objections(expected, measured);
            if (!objections.isEmpty()) {
                throw new IllegalStateException(
                        "The books are not what was exported: " + String.join("; ", objections));
            }
            var broken = place.brokenFiles(firm, reading.files());
            if (!broken.isEmpty()) {
                throw new IllegalStateException(
                        "%d of %d documents are missing at the second place or not what they were"
                                .formatted(broken.size(), reading.files().size()));
            }
            return new Proof(told.rows(), expected.size(), reading.files().size());
        } catch (IOException e) {
            throw new UncheckedIOException("The export could not be read", e);
        }
    }

    /// Migrations that ran since add tables, and rows to their own history.
    private Map<String, String> expected(ExportMeasures told, int version) {
        var expected = new HashMap<>(told.gates());
        if (!told.build().equals(node.build())) {
            expected.keySet().removeIf(gate -> !BOOKS.contains(gate) && !gate.equals(ROWS));
        }
        if (version != migrations.newestVersion()) {
            expected.remove(ROWS);
        }
        return expected;
    }

    private ExportReading open(ExportRow export) throws IOException {
        return new ExportReading(place.exports().open(export.tenant().value(), export.id()));
    }
}
