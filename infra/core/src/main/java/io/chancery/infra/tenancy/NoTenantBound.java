package io.chancery.infra.tenancy;

/// Something asked for a firm's data without saying whose.
public final class NoTenantBound extends RuntimeException {

    public NoTenantBound() {
        super("No tenant is bound to this thread. Bind one with TenantContext.runAs(tenant, work).");
    }
}
