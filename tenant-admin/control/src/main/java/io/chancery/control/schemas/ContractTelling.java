package io.chancery.control.schemas;

import io.chancery.infra.migration.ContractScript;
import io.chancery.infra.tenancy.Tenant;

/// Writes into a firm's own log what was taken away from its schema.
@FunctionalInterface
public interface ContractTelling {

    /// Told again where a node died in between, it is written once.
    void tell(Tenant firm, ContractScript script);
}
