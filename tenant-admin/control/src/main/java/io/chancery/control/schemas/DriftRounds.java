package io.chancery.control.schemas;

import io.chancery.control.releases.RunningNode;
import io.chancery.infra.migration.Fingerprints;
import io.chancery.infra.migration.ReferenceSchema;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares firms' schemas with what the migrations of this build make, and the contract scripts that have run there,
/// some at a time. A firm that is at another version is left to the nodes of that build.
public class DriftRounds {

    private static final Logger LOG = LoggerFactory.getLogger(DriftRounds.class);

    private final DriftQueue queue;
    private final TenantDirectory firms;
    private final SchemaMigrations migrations;
    private final ReferenceSchema reference;
    private final Fingerprints fingerprints;
    private final Floors floors;
    private final RunningNode node;

    DriftRounds(
            DriftQueue queue,
            TenantDirectory firms,
            SchemaMigrations migrations,
            ReferenceSchema reference,
            Fingerprints fingerprints,
            Floors floors,
            RunningNode node) {
        this.queue = queue;
        this.firms = firms;
        this.migrations = migrations;
        this.reference = reference;
        this.fingerprints = fingerprints;
        this.floors = floors;
        this.node = node;
    }

    /// One round.
    ///
    /// @return how many firms were taken
    public int look() {
        var due = queue.take();
        due.forEach(this::compare);
        return due.size();
    }

    private void compare(TenantId id) {
        var firm = firms.find(id).orElse(null);
        if (firm == null) {
            return;
        }
        int version = migrations.versionOf(firm);
        if (version != migrations.newestVersion()) {
            LOG.info("Firm {} is at schema version {} and is not compared by this build", firm.slug(), version);
            return;
        }
        int floor = floors.corrected(firm);
        var differences = reference.fingerprint(floor).differencesOf(fingerprints.of(firm.cell(), firm.schema()));
        if (!differences.isEmpty()) {
            LOG.warn(
                    "Firm {}: {} parts of its schema are not as the migrations make them, first {}",
                    firm.slug(),
                    differences.size(),
                    differences.getFirst());
        }
        queue.found(id, version, node.build(), differences);
    }
}
