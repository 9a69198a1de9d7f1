package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Tenant;

/// Takes away what a copy of a firm has outside of its schema. Contributed by the feature that keeps it there; runs
/// when the schema is gone and the registry still knows the copy.
public interface CopyRemoval {

    /// May run twice.
    void remove(Tenant copy);
}
