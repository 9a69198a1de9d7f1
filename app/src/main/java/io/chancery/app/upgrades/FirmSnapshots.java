package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.Registry;
import io.chancery.control.upgrades.Snapshot;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Tenant;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Freezes what a firm is beside it, and puts what was frozen in its place: for upgrades as for operators who
/// decide it. Each verb may be broken off anywhere and done again.
@Component
public class FirmSnapshots {

    private final Registry registry;
    private final SchemaCopies copies;
    private final SchemaMigrations migrations;
    private final Snapshots snapshots;

    FirmSnapshots(Registry registry, SchemaCopies copies, SchemaMigrations migrations, Snapshots snapshots) {
        this.registry = registry;
        this.copies = copies;
        this.migrations = migrations;
        this.snapshots = snapshots;
    }

    /// Freezes the firm as of one moment; it may work on meanwhile.
    ///
    /// @param schema as [Snapshots] planned it
    /// @return what the snapshot takes on disk, in bytes
    public long freeze(Tenant firm, UUID id, String schema) {
        copies.copy(FirmCopying.placeOf(firm), new Place(firm.cell(), schema, firm.role()));
        var bytes = copies.bytes(firm.cell(), schema);
        snapshots.noteWhole(id, bytes);
        return bytes;
    }

    /// Puts a snapshot in the place of the firm, whose door is shut; what the firm was stands aside afterwards. A
    /// snapshot may be older than migrations that ran since: it is brought up before anybody is let in.
    ///
    /// @param schema under which the snapshot stood when it was decided
    /// @param was the firm's release until then
    /// @param keep after which what the firm was is dropped; null to keep it until somebody drops it
    /// @return how long the switch itself took
    public Duration putInPlace(Tenant firm, UUID id, String schema, ReleaseNumber was, @Nullable Duration keep) {
        long begun = System.nanoTime();
        copies.swap(FirmCopying.placeOf(firm), schema, Snapshots.otherOf(schema));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        registry.recordSchemaVersion(firm.id(), migrations.migrate(firm));
        snapshots.noteSwapped(id, schema, was, keep);
        return took;
    }

    public void drop(Tenant firm, Snapshot snapshot) {
        copies.drop(firm.cell(), snapshot.schema());
        snapshots.noteDropped(snapshot.id());
    }
}
