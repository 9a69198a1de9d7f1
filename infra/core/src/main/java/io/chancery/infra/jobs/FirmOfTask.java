package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Optional;

/// Whose work a row is, read from its name `<role>:<subject>`, which only the database makes.
record FirmOfTask(String role, String subject) {

    static FirmOfTask of(String instance) {
        int colon = instance.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Work is named <role>:<subject>, was '%s'".formatted(instance));
        }
        return new FirmOfTask(instance.substring(0, colon), instance.substring(colon + 1));
    }

    Optional<Tenant> in(String cell, TenantDirectory firms) {
        return firms.all().stream()
                .filter(firm -> firm.role().equals(role) && firm.cell().equals(cell))
                .findFirst();
    }
}
