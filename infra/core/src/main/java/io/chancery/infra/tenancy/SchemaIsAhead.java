package io.chancery.infra.tenancy;

/// A contract script of a later build has taken from the firm's schema what this node's build still needs: the node is
/// to
/// be replaced.
public final class SchemaIsAhead extends FirmIsClosed {

    public SchemaIsAhead(TenantId tenant, int floor, int build) {
        super(
                tenant,
                "its schema is ahead of this build, contracted up to version %d, build at %d; replace this node"
                        .formatted(floor, build));
    }
}
