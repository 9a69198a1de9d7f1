package io.chancery.infra.tenancy;

import org.springframework.transaction.TransactionUsageException;

/// Something asked for a firm's data without saying whose.
public final class NoTenantBound extends TransactionUsageException {

    public NoTenantBound() {
        super("No tenant is bound to this thread. Bind one with TenantContext.runAs(tenant, work).");
    }
}
