package io.chancery.infra.tenancy;

/// Another node is still at work on the firm.
public final class FirmIsWorkedOn extends RuntimeException {

    private static final long serialVersionUID = 1;

    FirmIsWorkedOn(TenantId firm) {
        super("Another node is still at work on firm " + firm);
    }
}
