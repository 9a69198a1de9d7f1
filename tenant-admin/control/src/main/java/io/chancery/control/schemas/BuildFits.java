package io.chancery.control.schemas;

import io.chancery.control.changes.FirmMemory;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.SchemaIsAhead;
import io.chancery.infra.tenancy.SchemaIsBehind;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares what the registry says of a firm's schema with what this node's build needs. Before a firm is refused its
/// own
/// migration history is asked, which wins; a copy in the registry that was out of date is then corrected.
final class BuildFits implements SchemaFits {

    private static final Logger LOG = LoggerFactory.getLogger(BuildFits.class);

    private final FirmMemory<SchemaState> known;
    private final SchemaStates states;
    private final RunningNode node;
    private final SchemaMigrations migrations;
    private final TenantDirectory directory;
    private final Registry registry;

    BuildFits(
            FirmMemory<SchemaState> known,
            SchemaStates states,
            RunningNode node,
            SchemaMigrations migrations,
            TenantDirectory directory,
            Registry registry) {
        this.known = known;
        this.states = states;
        this.node = node;
        this.migrations = migrations;
        this.directory = directory;
        this.registry = registry;
    }

    @Override
    public void require(TenantId firm) {
        if (known.of(firm).fits(node.schemaVersion())) {
            return;
        }
        var now = states.of(firm);
        if (now.version() < node.schemaVersion()) {
            int told = migrations.versionOf(directory.require(firm));
            if (told != now.version()) {
                registry.recordSchemaVersion(firm, told);
                now = new SchemaState(told, now.floor());
            }
        }
        if (now.version() < node.schemaVersion()) {
            throw logged(new SchemaIsBehind(firm, now.version(), node.schemaVersion()));
        }
        if (now.floor() > node.schemaVersion()) {
            throw logged(new SchemaIsAhead(firm, now.floor(), node.schemaVersion()));
        }
    }

    private static <X extends RuntimeException> X logged(X refusal) {
        LOG.warn("{}", refusal.getMessage());
        return refusal;
    }
}
