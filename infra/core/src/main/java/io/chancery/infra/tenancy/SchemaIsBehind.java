package io.chancery.infra.tenancy;

/// The firm's schema stands before what this node's build needs: `migrate` has not brought it up, or a node of a later
/// build was started before `migrate`. The other nodes may still serve the firm.
public final class SchemaIsBehind extends FirmIsClosed {

    public SchemaIsBehind(TenantId tenant, int version, int needed) {
        super(tenant, "its schema is behind this build, at version %d of %d; run migrate".formatted(version, needed));
    }
}
