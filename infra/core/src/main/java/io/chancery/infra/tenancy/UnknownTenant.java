package io.chancery.infra.tenancy;

/// Work names a firm that the registry does not have.
public final class UnknownTenant extends RuntimeException {

    public UnknownTenant(TenantId id) {
        super("The registry has no firm %s. It was closed, or the work belongs to another installation.".formatted(id));
    }
}
