package io.chancery.infra.tenancy;

import org.springframework.transaction.CannotCreateTransactionException;

/// The firm's door is shut: it is suspended, being upgraded or restored. Nothing was read or written. Work that meets
/// it is
/// tried again later.
public class FirmIsClosed extends CannotCreateTransactionException {

    private final TenantId tenant;

    public FirmIsClosed(TenantId tenant, String why) {
        super("Firm %s is closed: %s".formatted(tenant, why));
        this.tenant = tenant;
    }

    public TenantId tenant() {
        return tenant;
    }
}
